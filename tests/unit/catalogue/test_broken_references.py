"""An id that leads nowhere, or is there twice, is reported with the file to mend."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest

from tests.unit.catalogue.copies import Edit, copy_of_careers, edit, problems_in
from wegweiser.catalogue import Problem


def _item(document: Any, *path: Any) -> Any:
    for part in path:
        document = document[part]
    return document


def _put(value: Any, *path: Any) -> Edit:
    return lambda document: _item(document, *path[:-1]).__setitem__(path[-1], value)


def _more(value: Any, *path: Any) -> Edit:
    return lambda document: _item(document, *path).append(value)


def _twice(*path: Any) -> Edit:
    return lambda document: _item(document, *path).append(_item(document, *path)[0])


def _gone(*path: Any) -> Edit:
    return lambda document: _item(document, *path[:-1]).__delitem__(path[-1])


#: File -> changes, each with the place and the beginning of the report.
BROKEN: Dict[str, List[Tuple[Edit, str, str]]] = {
    "roles/influencer.yml": [
        (_put(["nobody"], "tasks", 0, "source"), "tasks[0].source", "`nobody` is not in sources"),
        (_put("juggling", "skills", 1, "skill"), "skills", "`juggling` is not in skills.yml"),
        (_put("fame", "success", 0, "term"), "success.term", "`fame` is not in glossary.yml"),
        (_put("star", "leads_to", 0, "role"), "leads_to", "`star` is not in roles/"),
        (_put(2, "traits", "levels", "luck"), "traits.levels", "`luck` is not in traits.yml"),
        (_gone("traits", "levels", "stage"), "traits.levels", "lacks `stage`; give it 0 to 4"),
    ],
    "skills.yml": [
        (_put({"luck": 1}, "skills", 0, "traits"), "goal_setting", "`luck` is not in traits.yml"),
    ],
    "questions.yml": [
        (
            _put({"luck": 1}, "questions", 0, "options", 0, "traits"),
            "first_hour.reply",
            "`luck` is not in traits.yml",
        ),
        (
            _put({"juggling": 1}, "practical", 0, "options", 0, "skills"),
            "experience.none",
            "`juggling` is not in skills.yml",
        ),
    ],
    "training.yml": [
        (_put({"juggling": 1}, "steps", 0, "teaches"), "three_goals", "`juggling` is not in skill"),
        (_put(["star"], "steps", 0, "roles"), "three_goals", "`star` is not in roles/"),
    ],
    "contrasts.yml": [
        (_put("star", "contrasts", 0, "roles", 1), "manager_editor", "`star` is not in roles/"),
        (
            _put(["nobody"], "contrasts", 0, "line", "source"),
            "manager_editor.line.source",
            "`nobody` is not in sources.yml; correct the id or add it there",
        ),
    ],
    "disputes.yml": [
        (_more("star", "disputes", 0, "roles"), "entry_route", "`star` is not in roles/"),
    ],
    "neighbours.yml": [
        (_more("star", "neighbours", 0, "nearest"), "content_manager", "`star` is not in roles/"),
        (_put(["star"], "ambiguous", 0, "roles"), "CM", "`star` is not in roles/"),
        (_put(["star"], "ambiguous", 0, "neighbours"), "CM", "`star` is not in neighbours.yml"),
    ],
    "glossary.yml": [
        (_more("fame", "terms", 0, "see"), "kpi", "`fame` is not in glossary.yml"),
        (_twice("terms"), "kpi", "is there twice; give one of them another id"),
    ],
    "topics.yml": [
        (_more("star", "topics", 0, "roles"), "law", "`star` is not in roles/"),
        (_twice("topics"), "law", "is there twice; give one of them another id"),
    ],
}
CASES = [(file, place, says) for file, changes in BROKEN.items() for _, place, says in changes]


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Tuple[Problem, ...]:
    """What the catalogue says with all these references broken at once."""
    folder = copy_of_careers(tmp_path_factory.mktemp("references"))
    for name, changes in BROKEN.items():
        for change, _, _ in changes:
            edit(folder / name, change)
    return problems_in(folder)


@pytest.mark.parametrize(("file", "place", "says"), CASES)
def test_it_is_reported_with_file_place_and_remedy(
    reported: Tuple[Problem, ...], file: str, place: str, says: str
) -> None:
    assert any(p.file == file and p.place == place and p.message.startswith(says) for p in reported)


def test_nothing_else_is_reported(reported: Tuple[Problem, ...]) -> None:
    expected = {(file, place) for file, place, _ in CASES}
    assert {(problem.file, problem.place) for problem in reported} == expected


def test_every_unknown_id_names_the_file_where_it_belongs(reported: Tuple[Problem, ...]) -> None:
    unknown = [problem.message for problem in reported if " is not in " in problem.message]
    assert unknown
    assert all(message.endswith("; correct the id or add it there") for message in unknown)
