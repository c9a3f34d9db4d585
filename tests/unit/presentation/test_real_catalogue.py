"""Every reply of the project's own catalogue, in both languages."""

from __future__ import annotations

from itertools import permutations
from typing import List

import pytest

from tests.unit.presentation.schemas import checked
from wegweiser.advice import ASPECTS, SECTIONS, career_path, compare, path, role_facts, skill_gap
from wegweiser.catalogue import load_catalogue
from wegweiser.presentation import (
    Voice,
    all_sources_reply,
    comparison_reply,
    dispute_reply,
    neighbour_reply,
    path_reply,
    question_reply,
    result_reply,
    role_reply,
    roles_reply,
    skill_gap_reply,
    summary_reply,
    term_reply,
    topic_reply,
    training_plan_reply,
    which_role_reply,
)
from wegweiser.presentation.payloads import offered, parse
from wegweiser.presentation.question import AnyQuestion
from wegweiser.presentation.way import way_entries
from wegweiser.quiz import Progress, answer, open_question, progress, result, start

ROLES = [role.id for role in load_catalogue().roles]


@pytest.mark.parametrize("first", ROLES)
def test_every_ordered_pair_is_compared_in_full(real: Voice, first: str) -> None:
    for second in (role for role in ROLES if role != first):
        reply = comparison_reply(real, compare(real.catalogue, [first, second]))
        custom = checked(reply)
        assert custom["roles"] == [first, second]
        assert [row["aspect"] for row in custom["rows"]] == list(ASPECTS)
        for row in custom["rows"]:
            assert all(value.strip() for value in row["values"])
            assert row["sources"]
        focus = next(row for row in custom["rows"] if row["aspect"] == "focus")["values"]
        for role, value in zip((first, second), focus, strict=True):
            assert real.text(real.catalogue.role[role].focus) in value
            assert value.rstrip(".") in reply.text
        assert reply.text.index(real.title(first)) < reply.text.index(real.role(second))


def test_both_orders_say_the_same_the_other_way_round(real: Voice) -> None:
    for first, second in permutations(ROLES, 2):
        there, back = (
            comparison_reply(real, compare(real.catalogue, pair)).custom or {}
            for pair in ([first, second], [second, first])
        )
        for row, other in zip(there["rows"], back["rows"], strict=True):
            if row["aspect"] != "differ":
                assert row["values"] == other["values"][::-1]


@pytest.mark.parametrize("role", ROLES)
def test_every_section_of_every_role(real: Voice, role: str) -> None:
    for name in SECTIONS:
        sections = role_facts(real.catalogue, role, name)
        assert all(section.items for section in sections), name
        checked(role_reply(real, role, name, sections))
    checked(skill_gap_reply(real, skill_gap(real.catalogue, role, {})))


@pytest.mark.parametrize("role", ROLES)
def test_a_plan_for_every_role(real: Voice, role: str) -> None:
    career = career_path(real.catalogue, role, (("time", "medium"),), (), real.language)
    custom = checked(training_plan_reply(real, career.plan))
    assert len(custom["steps"]) >= 4
    assert bool(custom["entry"]) == (real.catalogue.role[role].entry.kind == "experienced")


def test_every_way_between_two_roles(real: Voice) -> None:
    for start_role, goal in permutations(ROLES, 2):
        checked(path_reply(real, start_role, goal, path(real.catalogue, start_role, goal)))


def test_knowledge_across_roles(real: Voice) -> None:
    catalogue = real.catalogue
    for term in catalogue.terms:
        checked(term_reply(real, term))
    for topic in catalogue.topics:
        checked(topic_reply(real, topic))
    for dispute in catalogue.disputes:
        checked(dispute_reply(real, dispute))
    for neighbour in catalogue.neighbours:
        checked(neighbour_reply(real, neighbour))
    for name in catalogue.ambiguous:
        checked(which_role_reply(real, name))
    checked(roles_reply(real))
    checked(all_sources_reply(real))


def test_every_question(real: Voice) -> None:
    questions: List[AnyQuestion] = [*real.catalogue.questions, *real.catalogue.practical]
    for question in questions:
        checked(question_reply(real, question, Progress(1, 9)))


@pytest.mark.parametrize("choice", [0, 1, 2])
def test_a_whole_quiz_from_the_first_question_to_the_result(real: Voice, choice: int) -> None:
    state = start(real.catalogue)
    for _ in range(40):
        question = open_question(real.catalogue, state)
        if question is None:
            break
        reply = question_reply(real, question, progress(real.catalogue, state))
        checked(reply)
        option = question.options[choice % len(question.options)]
        state = answer(real.catalogue, state, question.id, option.id)
    checked(summary_reply(real, state))
    outcome = result(real.catalogue, state)
    top = outcome.ranking[0][0]
    career = career_path(real.catalogue, top, state.answers, state.held, real.language)
    reply = result_reply(real, outcome, state, career if outcome.kind == "role" else None)
    custom = checked(reply)
    assert len(custom["ranking"]) == len(ROLES)
    assert all(parse(payload) for payload in offered(custom))


def test_the_way_begins_where_each_answer_on_experience_says(real: Voice) -> None:
    question = real.catalogue.practical_question["experience"]
    career = career_path(real.catalogue, "copywriter", (), (), real.language)
    for option in question.options:
        first = way_entries(real, career, {"experience": option.id})[0]
        assert option.start
        assert first["label"] == real.text(option.start)
