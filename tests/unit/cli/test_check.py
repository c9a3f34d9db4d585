"""`wegweiser check`: broken training data, files and offers are told with their place."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Dict, List

import pytest

from wegweiser.catalogue import load_catalogue
from wegweiser.catalogue.training import TrainingStep
from wegweiser.cli.check import rasa_lines
from wegweiser.cli.offers import offer_problems
from wegweiser.cli.training_data import training_data_problems
from wegweiser.paths import DATA, ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what Rasa is trained on."""
    shutil.copy(ROOT / "domain.yml", tmp_path)
    for name in ("nlu", "rules"):
        shutil.copytree(DATA / name, tmp_path / "data" / name)
    return tmp_path


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _told(project: Path) -> List[str]:
    return [str(problem) for problem in training_data_problems(project)]


def test_the_projects_own_data_is_fine() -> None:
    assert training_data_problems() == []


def test_an_intent_unknown_to_the_domain(project: Path) -> None:
    _replace(project / "data/nlu/de/quiz.yml", "intent: skip\n", "intent: skipp\n")
    told = "\n".join(_told(project))
    assert "data/nlu/de/quiz.yml at skipp: is not an intent" in told
    assert "data/nlu/de at skip: has no sentences" in told
    assert "data/nlu/en" not in told


def test_a_new_intent_without_sentences_rule_and_quiz(project: Path) -> None:
    _replace(
        project / "domain.yml", "  - greet\n", "  - greet\n  - ask_weather: {use_entities: []}\n"
    )
    told = _told(project)
    assert len(told) == 4
    for place in ("data/nlu/de", "data/nlu/en", "data/rules"):
        assert any(line.startswith(f"{place} at ask_weather") for line in told)
    assert any("not_intent: lacks `ask_weather`" in line for line in told)


def test_a_rule_of_an_unknown_intent(project: Path) -> None:
    _replace(project / "data/rules/quiz.yml", "intent: pause\n", "intent: pauze\n")
    told = "\n".join(_told(project))
    assert "data/rules/quiz.yml at pauze: is not an intent" in told
    assert "data/rules at pause: begins no rule" in told


def test_an_answer_must_not_be_refused_by_the_quiz(project: Path) -> None:
    _replace(project / "domain.yml", "          - skip\n", "          - answer\n")
    told = "\n".join(_told(project))
    assert "lacks `skip`" in told
    assert "must not name `answer`" in told


@pytest.mark.parametrize(
    "name", ["domain.yml", "data/nlu/en/quiz.yml", "data/rules/quiz.yml", "data/nlu/de/data.yml"]
)
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: \xfc", "cannot be read"),
        (b"a: [", "cannot be read"),
        (b"", "shape"),
        (b"a: 1", "shape"),
        (b"[1, 2]", "shape"),
    ],
)
def test_a_broken_file_is_one_problem(project: Path, name: str, content: bytes, said: str) -> None:
    (project / name).write_bytes(content)
    (problem,) = training_data_problems(project)
    assert problem.file == name
    assert said in problem.message


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "role.yml").write_bytes("de: Prüfung".encode("latin-1"))
    (problem,) = rasa_lines(tmp_path)
    assert problem.file.endswith("role.yml")
    assert "UTF-8" in problem.message


def _offer(**changes: Any) -> TrainingStep:
    offer: Dict[str, Any] = {
        "id": "our_course",
        "kind": "course",
        "title": {"de": "Kurs", "en": "Course"},
        "text": {"de": "Ein Kurs.", "en": "A course.", "basis": "inference"},
        "teaches": {"post_writing": 2},
        "level": "beginner",
        "cost": "unknown",
        "languages": ["de"],
        "status": "seen",
    }
    return TrainingStep.parse_obj({**offer, **changes})


def test_a_good_offer_passes() -> None:
    assert offer_problems(load_catalogue(), [_offer()]) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"teaches": {"knitting": 2}}, "`knitting` is not in skills.yml"),
        ({"roles": ["astronaut"]}, "`astronaut` is not in roles/"),
        ({"text": {"de": "a", "en": "b", "source": ["hearsay"]}}, "`hearsay` is not in sources"),
        ({"id": load_catalogue().steps[0].id}, "is there twice"),
    ],
)
def test_a_wrong_offer_is_told(changes: Dict[str, Any], said: str) -> None:
    (problem,) = offer_problems(load_catalogue(), [_offer(**changes)])
    assert problem.file == "settings.yml"
    assert problem.place.startswith(f"offers: {changes.get('id', 'our_course')}")
    assert said in problem.message


def test_two_offers_with_one_id_are_told() -> None:
    (problem,) = offer_problems(load_catalogue(), [_offer(), _offer()])
    assert "is there twice" in problem.message
