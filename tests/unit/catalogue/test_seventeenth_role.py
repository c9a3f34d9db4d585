"""Adding a role is adding one file: everything else follows from it."""

from __future__ import annotations

import math
import shutil
from pathlib import Path
from statistics import mean, pstdev
from typing import Dict, List

import pytest

from tests.unit.catalogue.copies import copy_of_careers
from wegweiser.advice import ASPECTS, compare, role_facts, similar_roles, skill_gap, training_plan
from wegweiser.advice.situation import Situation
from wegweiser.catalogue import LANGUAGES, Catalogue, Language, load_catalogue
from wegweiser.catalogue.quiz import Question
from wegweiser.quiz import answer, is_practical, open_question, result, start
from wegweiser.understanding.names import find_names

NEW = "audio_editor"
FILE = Path(__file__).parent / "extra_role" / f"{NEW}.yml"


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The catalogue with one file more."""
    folder = copy_of_careers(tmp_path_factory.mktemp("seventeen"))
    shutil.copy(FILE, folder / "roles")
    return load_catalogue(folder)


def test_it_is_there_beside_the_sixteen(extended: Catalogue, catalogue: Catalogue) -> None:
    assert set(extended.role) == {*catalogue.role, NEW}
    assert NEW not in catalogue.role


@pytest.mark.parametrize(
    "text",
    [
        "Was macht eine Audio-Redakteurin?",
        "audioredakteur",
        "Ich wäre gern Audio-Redakteur*in (m/w/d)",
        "Audio Redakteur:innen gesucht",
        "Erzähl mir was über Hörfunk-Redakteure",
        "Redakteur für Audio",
        "what does an audio editor do",
        "Radio Editors",
        "Audioredaktuer",  # a slip of the fingers
    ],
)
def test_its_names_are_recognised(extended: Catalogue, text: str) -> None:
    assert [(name.kind, name.id) for name in find_names(extended, text)] == [("role", NEW)]


def test_it_can_be_rejected_by_name(extended: Catalogue) -> None:
    (name,) = find_names(extended, "alles außer Audio-Redakteur")
    assert (name.id, name.negated) == (NEW, True)


def test_it_takes_no_name_from_the_others(extended: Catalogue, catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        for label in (role.names.de.label, role.names.en.label):
            assert [name.id for name in find_names(extended, label)] == [role.id], label
    assert [name.kind for name in find_names(extended, "Redakteur")] == ["ambiguous"]


def test_two_of_its_kind_can_be_named_in_one_sentence(extended: Catalogue) -> None:
    text = "Unterschied zwischen Audio-Redakteur und Online-Redakteur?"
    assert [name.id for name in find_names(extended, text)] == [NEW, "online_editor"]


def test_it_is_compared_with_every_other_role_both_ways(extended: Catalogue) -> None:
    for other in (role.id for role in extended.roles if role.id != NEW):
        there, back = compare(extended, [NEW, other]), compare(extended, [other, NEW])
        assert there.roles == (NEW, other)
        assert back.roles == (other, NEW)
        for comparison in (there, back):
            assert tuple(row.aspect for row in comparison.rows) == ASPECTS
            filled = [row for row in comparison.rows if row.aspect not in ("shared", "differ")]
            assert all(cell for row in filled for cell in row.cells), other


def test_everything_about_it_can_be_asked(extended: Catalogue) -> None:
    for section in ("overview", "tasks", "skills", "success", "day", "entry", "path", "sources"):
        parts = role_facts(extended, NEW, section)
        assert all(part.items for part in parts), section
    assert len(set(similar_roles(extended, NEW)) - {NEW}) == 3


def _standing(catalogue: Catalogue, role_id: str) -> Dict[str, float]:
    """How far a role is from the mean of all roles on each trait, in deviations."""
    standing: Dict[str, float] = {}
    for trait in catalogue.trait:
        levels = [role.traits.levels[trait] for role in catalogue.roles]
        own = catalogue.role[role_id].traits.levels[trait]
        standing[trait] = (own - mean(levels)) / (pstdev(levels) or 1.0)
    return standing


def _nearest(question: Question, standing: Dict[str, float]) -> str:
    """The option whose traits the role has most of."""

    def fit(traits: Dict[str, float]) -> float:
        length = math.sqrt(sum(weight**2 for weight in traits.values()))
        return sum(weight * standing[trait] for trait, weight in traits.items()) / length

    return max(question.options, key=lambda option: fit(option.traits)).id


def _ranking(catalogue: Catalogue, role_id: str) -> List[str]:
    """The ranking for somebody who answers as the role's profile would."""
    standing = _standing(catalogue, role_id)
    state = start(catalogue)
    while state.open is not None and not is_practical(catalogue, state.open):
        question = open_question(catalogue, state)
        assert isinstance(question, Question)
        state = answer(catalogue, state, question.id, _nearest(question, standing))
    return [role for role, _ in result(catalogue, state).ranking]


def test_the_quiz_leads_to_it(extended: Catalogue) -> None:
    ranking = _ranking(extended, NEW)
    assert len(ranking) == len(extended.roles)
    assert NEW in ranking[:2]


def test_the_quiz_still_leads_to_the_others(extended: Catalogue, catalogue: Catalogue) -> None:
    for role_id in catalogue.role:
        assert role_id in _ranking(extended, role_id)[:2], role_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_a_skill_gap_and_a_plan(extended: Catalogue, language: Language) -> None:
    gap = skill_gap(extended, NEW, {"interviewing": 4})
    assert "interviewing" in {entry.skill for entry in gap.present}
    assert "audio_production" in {entry.skill for entry in gap.missing}
    plan = training_plan(extended, NEW, {}, Situation(), language)
    assert len(plan.steps) >= 4
    assert {skill for step in plan.steps for skill in step.serves} & {"audio_production"}


def test_the_shipped_catalogue_is_untouched(extended: Catalogue) -> None:
    assert load_catalogue() is not extended
    assert NEW not in load_catalogue().role
