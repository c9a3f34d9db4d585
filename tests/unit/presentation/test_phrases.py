"""Phrases: both languages, the same placeholders, none missing and none left over."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator

import pytest

from wegweiser.paths import ROOT
from wegweiser.presentation import PhraseError, load_phrases

PRESENTATION = ROOT / "wegweiser" / "presentation"
#: Where phrases are said.
SPEAKERS = (PRESENTATION, ROOT / "actions", ROOT / "wegweiser" / "rasa_ext")
#: say("id"), count("id"), button("id"): the id may stand on the next line and be an f-string.
CALL = re.compile(r"""(?:say|count|button)\(\s*(f?)"([^"]+)\"""")

#: A string that may be a phrase id.
STRING = re.compile(r"""(f?)"([a-z{][^" ]*)\"""")


def written(folder: Path, text: str) -> Path:
    (folder / "one.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_phrase_is_filled_in(tmp_path: Path) -> None:
    folder = written(tmp_path, 'phrases:\n  hello: {de: "Hallo {name}", en: "Hello {name}"}\n')
    assert load_phrases(folder).say("hello", "de", name="Ada") == "Hallo Ada"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("phrases:\n  a: {de: x}\n", "`a`: needs exactly the languages de, en"),
        ("phrases:\n  a: {de: x, en: y, fr: z}\n", "exactly the languages"),
        ("phrases:\n  a: {de: x, en: ''}\n", "empty text"),
        ("phrases:\n  a: {de: 3, en: 4}\n", "no text"),
        ("phrases:\n  a: {de: '{n}', en: '{m}'}\n", "different placeholders: de ['n'], en ['m']"),
        ("phrases:\n  a: {de: '{n', en: '{n'}\n", "broken placeholder"),
        ("phrases:\n  a: {de: '{}', en: '{}'}\n", "placeholders are `{name}`"),
        ("phrases: []\n", "must be a mapping"),
        ("a: b\n", "must be a mapping"),
        ("phrases: {a: {de: x, en: y}}\nmore: 1\n", "must be a mapping"),
        ("phrases: [\n", "cannot be read"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_phrase(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(PhraseError) as error:
        load_phrases(written(tmp_path, text))
    assert message in str(error.value)
    assert "one.yml" in str(error.value)


def test_the_same_id_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yml").write_text("phrases: {a: {de: x, en: y}}", encoding="utf-8")
    with pytest.raises(PhraseError, match="twice"):
        load_phrases(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PhraseError, match="no phrases"):
        load_phrases(tmp_path)


def test_an_unknown_phrase_and_a_missing_value_are_told() -> None:
    phrases = load_phrases()
    with pytest.raises(PhraseError, match="no phrase `no_such`"):
        phrases.say("no_such", "de")
    with pytest.raises(PhraseError, match="`result_title` needs a value for 'role'"):
        phrases.say("result_title", "en")


def code() -> Iterator[str]:
    """The text of every module that says phrases."""
    for folder in SPEAKERS:
        for path in folder.rglob("*.py"):
            yield path.read_text(encoding="utf-8")


def pattern(computed: str, name: str) -> str:
    """A phrase id as a pattern; what is computed matches anything."""
    return re.sub(r"\{[^}]+\}", "[a-z0-9_]+", name) if computed else name


def matches(name: str, phrase: str) -> bool:
    """Whether the pattern of an id, or of a plural's, fits a phrase."""
    try:
        return re.fullmatch(f"{name}(_one|_many)?", phrase) is not None
    except re.error:
        return False


def test_every_phrase_named_in_the_code_exists() -> None:
    known = load_phrases().texts
    named = {pattern(*found) for text in code() for found in CALL.findall(text)}
    missing = [name for name in named if not any(matches(name, phrase) for phrase in known)]
    assert missing == []


def test_no_phrase_is_left_over() -> None:
    found = {found for text in code() for found in STRING.findall(text)}
    named = {pattern(*pair) for pair in found if len(re.sub(r"\{[^}]+\}|_", "", pair[1])) > 1}
    unused = [
        phrase
        for phrase in load_phrases().texts
        if not any(matches(name, phrase) for name in named)
    ]
    assert unused == []


def test_no_line_looks_like_training_data_to_rasa() -> None:
    for path in (ROOT / "data" / "responses" / "phrases").glob("*.yml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not re.match(r"\s*(nlu|rules|stories|responses):", line), path.name


def test_there_is_no_prose_in_the_code() -> None:
    """German letters and quotation marks belong to the data."""
    for path in (*PRESENTATION.glob("*.py"), *(ROOT / "wegweiser" / "advice").glob("*.py")):
        code = path.read_text(encoding="utf-8")
        assert not re.search("[äöüÄÖÜß„“”*]in\\b|[äöüÄÖÜß„“”]", code), path.name
