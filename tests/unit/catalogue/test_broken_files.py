"""A broken file is reported with its name, the place in it and what to do.

All files of one copy are broken at once, because an author wants to hear everything that is
wrong in one go. Each row of the table breaks one file and names the one problem expected.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, NamedTuple, Tuple

import pytest

from tests.unit.catalogue.copies import Edit, copy_of_careers, edit, problems_in
from wegweiser.catalogue import CatalogueError, Problem, load_catalogue


class Broken(NamedTuple):
    """What is done to a file, and the place and the words (a pattern) of the report."""

    change: Edit
    place: str
    says: str


def _set(document: Any, path: str, value: Any) -> None:
    *inner, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in inner:
        document = document[part]
    document[last] = value


def _put(path: str, value: Any) -> Edit:
    return lambda document: _set(document, path, value)


def _drop(path: str) -> Edit:
    def change(document: Any) -> None:
        *inner, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in inner:
            document = document[part]
        del document[last]

    return change


NEEDS_GROUNDS = "either `source: .ids.` or `basis: inference`, and not both"

BROKEN: Dict[str, Broken] = {
    # A language is missing, or empty.
    "roles/influencer.yml": Broken(_drop("focus.en"), "focus.en", "required"),
    "roles/pr_manager.yml": Broken(_put("focus.de", " \n "), "focus.de", "is empty; write the"),
    "traits.yml": Broken(_drop("traits.2.likes.de"), "traits[2].likes.de", "required"),
    # A statement without grounds, with both, or with grounds that do not exist.
    "roles/copywriter.yml": Broken(_drop("tasks.0.source"), "tasks.0", NEEDS_GROUNDS),
    "roles/video_editor.yml": Broken(_put("focus.basis", "inference"), "focus", NEEDS_GROUNDS),
    "roles/content_creator.yml": Broken(
        _put("suits.0.basis", "guess"), "suits.0.basis", "permitted: 'inference'"
    ),
    # A key that is not known.
    "roles/community_manager.yml": Broken(_put("salary", "much"), "salary", "not permitted"),
    "contrasts.yml": Broken(_put("contrasts.0.colour", 1), "contrasts[0].colour", "not permitted"),
    "glossary.yml": Broken(_put("words", []), "words", "is not known here; use one of: terms"),
    # A level, a kind, a status, an id out of its range.
    "roles/graphic_designer.yml": Broken(
        _put("traits.levels.plan", 5), "traits.levels.plan", "less than or equal to 4"
    ),
    "roles/social_media_editor.yml": Broken(
        _put("skills.0.level", 0), "skills.0.level", "greater than or equal to 1"
    ),
    "roles/head_of_digital.yml": Broken(
        _put("entry.kind", "beginner"), "entry.kind", "permitted: 'entry', 'possible', 'experi"
    ),
    "skills.yml": Broken(_put("skills.0.id", "Goal Setting"), "skills[0].id", "match regex"),
    # Too little in a list.
    "roles/online_editor.yml": Broken(_put("tasks", []), "tasks", "at least 6 items"),
    "roles/social_media_manager.yml": Broken(_drop("leads_to"), "leads_to", "required"),
    "neighbours.yml": Broken(
        _put("neighbours.0.nearest", []), "neighbours[0].nearest", "at least 1 item"
    ),
    "questions.yml": Broken(
        lambda document: _set(
            document, "questions.0.options", document["questions"][0]["options"][:2]
        ),
        "questions[0].options",
        "at least 3 items",
    ),
    # Offers and own practice.
    "training.yml": Broken(_drop("steps.0.hours"), "steps[0]", "own practice needs `hours`"),
    # No list where one belongs.
    "topics.yml": Broken(_put("topics", "law"), "topics", "must be a list of entries that start"),
}


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Tuple[Problem, ...]:
    """What the catalogue says with all files of the table broken."""
    folder = copy_of_careers(tmp_path_factory.mktemp("broken"))
    for name, broken in BROKEN.items():
        edit(folder / name, broken.change)
    return problems_in(folder)


@pytest.mark.parametrize("name", BROKEN)
def test_it_is_reported_where_it_is_and_how_to_mend_it(
    reported: Tuple[Problem, ...], name: str
) -> None:
    found = [problem for problem in reported if problem.file == name]
    assert [problem.place for problem in found] == [BROKEN[name].place]
    assert re.search(BROKEN[name].says, found[0].message)


def test_nothing_else_is_reported(reported: Tuple[Problem, ...]) -> None:
    assert {problem.file for problem in reported} == set(BROKEN)
    assert len(reported) == len(BROKEN)


def test_the_error_lists_file_place_and_message(tmp_path: Path) -> None:
    folder = copy_of_careers(tmp_path)
    edit(folder / "disputes.yml", _drop("disputes.0.reading.en"))
    edit(folder / "sources.yml", _put("sources.0.year", 1812))
    with pytest.raises(CatalogueError) as raised:
        load_catalogue(folder)
    lines = str(raised.value).splitlines()
    assert lines[0] == "2 problem(s) in the catalogue:"
    assert lines[1].startswith("- disputes.yml at disputes[0].reading.en: ")
    assert lines[2].startswith("- sources.yml at sources[0].year: ")


class Unreadable(NamedTuple):
    """The whole content of a file, and the words of the report."""

    content: bytes
    says: str


UNREADABLE: Dict[str, Unreadable] = {
    "traits.yml": Unreadable(b"traits: [", "cannot be read: while parsing"),
    "skills.yml": Unreadable(b"- skills", "must be a mapping of keys to values"),
    "glossary.yml": Unreadable(b"", "must be a mapping of keys to values"),
    "topics.yml": Unreadable(b"topics:\n\t- id: law", "cannot be read: while scanning"),
    "disputes.yml": Unreadable("disputes: ä".encode("latin-1"), "cannot be read: .*decode"),
    "contrasts.yml": Unreadable(b"contrasts:\n  - id: a: b", "cannot be read: mapping values"),
}


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> Tuple[Problem, ...]:
    """What the catalogue says when files are no YAML, or missing."""
    folder = copy_of_careers(tmp_path_factory.mktemp("unreadable"))
    for name, unreadable in UNREADABLE.items():
        (folder / name).write_bytes(unreadable.content)
    (folder / "sources.yml").unlink()
    (folder / "roles" / "copywriter.yml").write_text("id: [", encoding="utf-8")
    (folder / "roles" / "press_officer.yml").rename(folder / "roles" / "spokesperson.yml")
    return problems_in(folder)


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_is_no_yaml_is_named(unread: Tuple[Problem, ...], name: str) -> None:
    messages = [problem.message for problem in unread if problem.file == name]
    assert any(re.search(UNREADABLE[name].says, message) for message in messages), messages


def test_a_missing_file_is_named(unread: Tuple[Problem, ...]) -> None:
    assert any(p.file == "sources.yml" and "No such file" in p.message for p in unread)


def test_a_role_that_is_no_yaml_is_named(unread: Tuple[Problem, ...]) -> None:
    found = [problem for problem in unread if problem.file.endswith("copywriter.yml")]
    assert found[0].message.startswith("cannot be read: ")


def test_a_role_must_be_called_like_its_file(unread: Tuple[Problem, ...]) -> None:
    found = [problem for problem in unread if problem.file == "roles/spokesperson.yml"]
    assert found == [
        Problem(
            "roles/spokesperson.yml", "id", "is `press_officer`; call the file press_officer.yml"
        )
    ]
