"""Catalogues made in memory, so that the tests of the engine do not depend on prose."""

from __future__ import annotations

from typing import Dict, Mapping, Optional, Sequence, Tuple

from wegweiser.catalogue import Catalogue, Text
from wegweiser.catalogue.quiz import (
    Option,
    PracticalOption,
    PracticalQuestion,
    Question,
    Trait,
)
from wegweiser.catalogue.role import Role, Traits
from wegweiser.catalogue.text import Statement
from wegweiser.catalogue.training import Skill

TRAITS = (
    *("plan", "write", "research", "still", "video", "stage", "brand"),
    *("dialogue", "numbers", "pressure", "media", "clients", "lead", "teach"),
)

#: Parts of a catalogue that the engine does not read.
EMPTY = ("steps", "contrasts", "disputes", "neighbours", "ambiguous", "terms", "topics", "sources")

#: Trait levels (0 to 4) of sixteen roles, in the order of TRAITS.
LEVELS: Dict[str, str] = {
    "social_media_manager": "3 2 2 1 1 1 0 3 3 3 1 0 3 1",
    "social_media_editor": "1 4 2 3 2 1 0 2 1 1 0 1 0 0",
    "social_media_strategist": "4 1 2 0 0 0 0 0 2 1 0 1 1 1",
    "social_media_consultant": "4 1 3 0 0 2 1 0 2 1 0 4 1 2",
    "influencer": "1 1 0 2 3 4 4 3 2 3 0 3 0 0",
    "community_manager": "1 2 1 0 0 0 1 4 2 4 0 0 1 1",
    "content_creator": "1 2 1 3 4 2 2 1 1 1 0 3 0 0",
    "pr_manager": "3 3 2 0 0 1 0 1 1 2 4 2 2 0",
    "press_officer": "1 3 3 0 0 4 0 1 0 4 4 0 1 0",
    "online_editor": "1 4 4 1 1 0 0 1 2 2 0 1 0 0",
    "copywriter": "0 4 1 0 0 0 1 0 0 1 0 4 0 0",
    "graphic_designer": "0 0 0 4 1 0 0 0 0 1 0 2 0 0",
    "video_editor": "0 0 0 2 4 0 0 0 0 1 0 2 0 0",
    "performance_marketing_manager": "1 1 1 1 0 0 0 0 4 2 0 1 1 0",
    "head_of_digital": "4 0 1 0 0 2 0 0 3 2 1 0 4 1",
    "social_media_trainer": "1 1 1 0 0 4 1 2 0 1 0 4 1 4",
}


def text(words: str) -> Text:
    """The same words in both languages."""
    return Text(de=words, en=words)


def role(role_id: str, levels: Mapping[str, int]) -> Role:
    """A role of which only the id and the trait levels are filled in."""
    note = Statement(de="Probe", en="trial", basis="inference")
    return Role.construct(id=role_id, skills=(), traits=Traits(levels=dict(levels), note=note))


def question(question_id: str, *options: Mapping[str, float]) -> Question:
    """A question whose options speak for the given traits; option ids are a, b, c ..."""
    made = [
        Option(id="abcde"[index], label=text("abcde"[index]), traits=dict(weights))
        for index, weights in enumerate(options)
    ]
    return Question(id=question_id, text=text(question_id), why=text("why"), options=made)


def practical(question_id: str) -> PracticalQuestion:
    """A practical question with the options yes and no."""
    options = [PracticalOption(id=name, label=text(name)) for name in ("yes", "no")]
    return PracticalQuestion(
        id=question_id, text=text(question_id), why=text("why"), options=options
    )


def catalogue(
    roles: Sequence[Role],
    questions: Sequence[Question],
    practical_questions: Sequence[PracticalQuestion] = (),
    traits: Optional[Sequence[str]] = None,
) -> Catalogue:
    """A catalogue of roles and questions and nothing else."""
    empty: Dict[str, Tuple[()]] = dict.fromkeys(EMPTY, ())
    skills = [
        Skill(id=name, group="tools", label=text(name), words={"de": (), "en": ()})
        for name in ("seo", "cms")
    ]
    return Catalogue(
        roles=tuple(roles),
        traits=tuple(
            Trait(id=name, label=text(name), likes=text(name)) for name in traits or TRAITS
        ),
        skills=tuple(skills),
        questions=tuple(questions),
        practical=tuple(practical_questions),
        **empty,  # type: ignore[arg-type]
    )


def sixteen_roles() -> Catalogue:
    """Sixteen roles, eighteen questions, two practical questions."""
    roles = [
        role(name, dict(zip(TRAITS, map(int, row.split()), strict=True)))
        for name, row in LEVELS.items()
    ]
    questions = [
        question(
            f"q{number:02d}",
            *({TRAITS[(number * 3 + offset * step) % 14]: 1.0} for offset in range(5)),
        )
        for number, step in enumerate([1, 3, 5, 9, 11, 13] * 3)
    ]
    return catalogue(roles, questions, [practical("experience"), practical("time")])
