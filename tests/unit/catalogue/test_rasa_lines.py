"""Lines that Rasa would take for training data are refused in every authored file."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.utils.io import is_key_in_yaml

from wegweiser.cli.check import rasa_lines
from wegweiser.paths import CAREERS, RESPONSES

TAKEN = ("nlu:", "  rules:", "\tstories: x", "responses: {}", "     nlu: []", "stories :")
HARMLESS = (
    "# nlu:",
    "- nlu:",
    'de: "nlu: das ist ein Wort"',
    "rules_of_conduct: x",
    "my_stories: x",
    "stories",
    "nluent: x",
    '"responses": x',
)


def _file(folder: Path, line: str) -> Path:
    path = folder / "roles" / "role.yml"
    path.parent.mkdir()
    path.write_text(f"id: role\n{line}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("line", TAKEN)
def test_it_is_found_with_file_line_and_remedy(tmp_path: Path, line: str) -> None:
    _file(tmp_path, line)
    (problem,) = rasa_lines(tmp_path)
    assert problem.file.endswith("roles/role.yml")
    assert problem.place == "line 2"
    assert "rename the key" in problem.message


@pytest.mark.parametrize("line", HARMLESS)
def test_other_lines_pass(tmp_path: Path, line: str) -> None:
    _file(tmp_path, line)
    assert rasa_lines(tmp_path) == []


@pytest.mark.parametrize("line", [*TAKEN, *HARMLESS])
def test_whatever_rasa_takes_for_training_data_is_found(tmp_path: Path, line: str) -> None:
    path = _file(tmp_path, line)
    if is_key_in_yaml(path, "nlu", "rules", "stories", "responses"):
        assert rasa_lines(tmp_path)


def test_the_authored_files_are_free_of_them() -> None:
    assert rasa_lines(CAREERS, RESPONSES / "phrases") == []
