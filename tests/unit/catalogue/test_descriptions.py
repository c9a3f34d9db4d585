"""`data/descriptions`: the shipped files are fine, broken ones are told with their place."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable, Dict

import pytest

from tests.unit.catalogue.copies import edit
from wegweiser.catalogue import LANGUAGES, Catalogue, CatalogueError
from wegweiser.catalogue.descriptions import load_descriptions
from wegweiser.cli.check import rasa_lines
from wegweiser.paths import DESCRIPTIONS

Rows = Dict[Any, Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DESCRIPTIONS, tmp_path / "descriptions"))


def test_every_role_has_about_as_many_in_both_languages(catalogue: Catalogue) -> None:
    found = load_descriptions(catalogue)
    counts = [len(found[language][role]) for language in LANGUAGES for role in catalogue.role]
    assert min(counts) >= 40
    assert max(counts) <= 1.5 * min(counts)


def test_no_line_is_taken_for_training_data() -> None:
    assert rasa_lines(DESCRIPTIONS) == []


def test_a_role_may_be_without(catalogue: Catalogue, folder: Path) -> None:
    edit(folder / "de.yml", lambda document: document["descriptions"].pop("influencer"))
    found = load_descriptions(catalogue, folder)
    assert "influencer" not in found["de"]
    assert found["en"]["influencer"]


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (lambda rows: rows.update(astronaut=["Ich fliege."]), "astronaut", "not in roles/"),
        (lambda rows: rows["influencer"].append("  "), "influencer[", "is empty"),
        (lambda rows: rows["influencer"].append(7), "influencer[", "put it in quotes"),
        (lambda rows: rows["influencer"].append(None), "influencer[", "put it in quotes"),
        (lambda rows: rows.update(influencer="Ich filme mich."), "influencer", "list of texts"),
        (lambda rows: rows.update(influencer=None), "influencer", "list of texts"),
        (
            lambda rows: rows["copywriter"].append(rows["influencer"][0].upper()),
            "influencer",
            "a second time",
        ),
    ],
)
def test_what_is_wrong_is_told_with_place_and_remedy(
    catalogue: Catalogue, folder: Path, change: Callable[[Rows], Any], place: str, said: str
) -> None:
    edit(folder / "en.yml", lambda document: change(document["descriptions"]))
    with pytest.raises(CatalogueError) as raised:
        load_descriptions(catalogue, folder)
    (problem,) = raised.value.problems
    assert problem.file == "descriptions/en.yml"
    assert problem.place.startswith(place)
    assert said in problem.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: \xfc", "cannot be read"),
        (b"a: [", "cannot be read"),
        (b"descriptions:\n  influencer: []\n  influencer: []\n", "twice"),
        (b"", "`descriptions` alone"),
        (b"[1, 2]", "`descriptions` alone"),
        (b"descriptions: []", "`descriptions` alone"),
        (b"descriptions: {}\nmore: {}", "`descriptions` alone"),
    ],
)
def test_a_broken_file_is_one_problem(
    catalogue: Catalogue, folder: Path, content: bytes, said: str
) -> None:
    (folder / "de.yml").write_bytes(content)
    with pytest.raises(CatalogueError) as raised:
        load_descriptions(catalogue, folder)
    (problem,) = raised.value.problems
    assert problem.file == "descriptions/de.yml"
    assert said in problem.message


def test_a_missing_file_is_told(catalogue: Catalogue, folder: Path) -> None:
    (folder / "de.yml").unlink()
    with pytest.raises(CatalogueError, match=r"descriptions/de\.yml: cannot be read"):
        load_descriptions(catalogue, folder)
