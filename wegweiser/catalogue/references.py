"""Checks what one file of the catalogue says about another: ids must resolve."""

from __future__ import annotations

from collections import Counter
from typing import Any, Collection, Iterable, Iterator, List, Tuple, Union

from pydantic import BaseModel

from wegweiser.catalogue.catalogue import Catalogue
from wegweiser.catalogue.errors import Problem
from wegweiser.catalogue.quiz import PracticalQuestion, Question
from wegweiser.catalogue.role import Role


def reference_problems(catalogue: Catalogue) -> List[Problem]:
    """Return every duplicate id and every id that leads nowhere."""
    return [
        *_duplicates(catalogue),
        *_unknown_sources(catalogue),
        *_role_problems(catalogue),
        *_quiz_problems(catalogue),
        *_training_problems(catalogue),
        *_knowledge_problems(catalogue),
    ]


def _unknown(
    file: str, place: str, ids: Iterable[str], known: Collection[str], home: str
) -> List[Problem]:
    return [
        Problem(file, place, f"`{item}` is not in {home}; correct the id or add it there")
        for item in ids
        if item not in known
    ]


def _files(catalogue: Catalogue) -> Iterator[Tuple[str, str, Any]]:
    for role in catalogue.roles:
        yield f"roles/{role.id}.yml", "", role
    for file, items in (
        ("traits.yml", catalogue.traits),
        ("skills.yml", catalogue.skills),
        ("questions.yml", catalogue.questions),
        ("questions.yml", catalogue.practical),
        ("training.yml", catalogue.steps),
        ("contrasts.yml", catalogue.contrasts),
        ("disputes.yml", catalogue.disputes),
        ("neighbours.yml", catalogue.neighbours),
        ("glossary.yml", catalogue.terms),
        ("topics.yml", catalogue.topics),
        ("sources.yml", catalogue.sources),
    ):
        for item in items:
            yield file, item.id, item


def _duplicates(catalogue: Catalogue) -> List[Problem]:
    counts = Counter((file, place) for file, place, _ in _files(catalogue))
    return [
        Problem(file, place, "is there twice; give one of them another id")
        for (file, place), count in counts.items()
        if count > 1
    ]


def _sources_in(value: Any, place: str) -> Iterator[Tuple[str, str]]:
    if isinstance(value, BaseModel):
        for name in value.__fields__:
            inner = getattr(value, name)
            if name == "source":
                yield from ((f"{place}.source".strip("."), item) for item in inner)
            else:
                yield from _sources_in(inner, f"{place}.{name}".strip("."))
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _sources_in(item, f"{place}[{index}]")


def _unknown_sources(catalogue: Catalogue) -> List[Problem]:
    problems: List[Problem] = []
    for file, place, item in _files(catalogue):
        for where, source in _sources_in(item, place):
            problems += _unknown(file, where, [source], catalogue.source, "sources.yml")
    return problems


def _role_problems(catalogue: Catalogue) -> List[Problem]:
    return [problem for role in catalogue.roles for problem in _one_role(catalogue, role)]


def _one_role(catalogue: Catalogue, role: Role) -> List[Problem]:
    file = f"roles/{role.id}.yml"
    terms = [entry.term for entry in role.success if entry.term]
    missing = [trait.id for trait in catalogue.traits if trait.id not in role.traits.levels]
    return [
        *_unknown(file, "skills", role.skill_levels(), catalogue.skill, "skills.yml"),
        *_unknown(file, "success.term", terms, catalogue.term, "glossary.yml"),
        *_unknown(file, "leads_to", [s.role for s in role.leads_to], catalogue.role, "roles/"),
        *_unknown(file, "traits.levels", role.traits.levels, catalogue.trait, "traits.yml"),
        *(Problem(file, "traits.levels", f"lacks `{trait}`; give it 0 to 4") for trait in missing),
    ]


def _quiz_problems(catalogue: Catalogue) -> List[Problem]:
    problems: List[Problem] = []
    for question in catalogue.questions:
        for option in question.options:
            place = f"{question.id}.{option.id}"
            problems += _unknown(
                "questions.yml", place, option.traits, catalogue.trait, "traits.yml"
            )
    problems += _odd_options(catalogue)
    for practical in catalogue.practical:
        for choice in practical.options:
            place = f"{practical.id}.{choice.id}"
            problems += _unknown(
                "questions.yml", place, choice.skills, catalogue.skill, "skills.yml"
            )
    both = {q.id for q in catalogue.questions} & {q.id for q in catalogue.practical}
    return problems + [
        Problem("questions.yml", item, "is a question and a practical question; rename one")
        for item in sorted(both)
    ]


def _odd_options(catalogue: Catalogue) -> List[Problem]:
    problems = []
    every: List[Union[Question, PracticalQuestion]] = [*catalogue.questions, *catalogue.practical]
    for question in every:
        counts = Counter(option.id for option in question.options)
        problems += [
            Problem("questions.yml", f"{question.id}.{option}", "is there twice; rename one")
            for option, count in counts.items()
            if count > 1
        ]
    for choice in catalogue.questions:
        problems += [
            Problem("questions.yml", f"{choice.id}.{option.id}", "a weight is 0 < w <= 2")
            for option in choice.options
            if not option.traits or not all(0 < w <= 2 for w in option.traits.values())
        ]
    return problems


def _training_problems(catalogue: Catalogue) -> List[Problem]:
    problems: List[Problem] = []
    for skill in catalogue.skills:
        problems += _unknown("skills.yml", skill.id, skill.traits, catalogue.trait, "traits.yml")
    for step in catalogue.steps:
        problems += _unknown("training.yml", step.id, step.teaches, catalogue.skill, "skills.yml")
        problems += _unknown("training.yml", step.id, step.roles, catalogue.role, "roles/")
    return problems


def _knowledge_problems(catalogue: Catalogue) -> List[Problem]:
    problems: List[Problem] = []
    for contrast in catalogue.contrasts:
        problems += _unknown("contrasts.yml", contrast.id, contrast.roles, catalogue.role, "roles/")
    pairs = Counter(frozenset(contrast.roles) for contrast in catalogue.contrasts)
    problems += [
        Problem("contrasts.yml", " and ".join(sorted(pair)), "are contrasted twice; join them")
        for pair, count in pairs.items()
        if count > 1
    ]
    for dispute in catalogue.disputes:
        problems += _unknown("disputes.yml", dispute.id, dispute.roles, catalogue.role, "roles/")
    for neighbour in catalogue.neighbours:
        problems += _unknown(
            "neighbours.yml", neighbour.id, neighbour.nearest, catalogue.role, "roles/"
        )
    for name in catalogue.ambiguous:
        problems += _unknown("neighbours.yml", name.name, name.roles, catalogue.role, "roles/")
        problems += _unknown(
            "neighbours.yml", name.name, name.neighbours, catalogue.neighbour, "neighbours.yml"
        )
    for term in catalogue.terms:
        problems += _unknown("glossary.yml", term.id, term.see, catalogue.term, "glossary.yml")
    for topic in catalogue.topics:
        problems += _unknown("topics.yml", topic.id, topic.roles, catalogue.role, "roles/")
    return problems
