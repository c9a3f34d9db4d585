"""The word lists are usable: every entry is a word, every list is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, Tuple

import pytest
import yaml

from wegweiser.understanding import wordlists
from wegweiser.understanding.folding import fold
from wegweiser.understanding.wordlists import PhraseSet, phrases, words

FOLDER = Path(wordlists.__file__).parent / "data"


def lists(value: Any, key: str = "") -> Iterator[Tuple[str, list]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from lists(item, f"{key}.{name}".lstrip("."))
    elif isinstance(value, list):
        yield key, value


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_lists_hold_words_only_once(path: Path) -> None:
    for key, items in lists(yaml.safe_load(path.read_text(encoding="utf-8"))):
        assert all(isinstance(item, str) and fold(item) for item in items), key
        folded = [fold(item) for item in items]
        assert len(folded) == len(set(folded)), (key, sorted(folded))


def test_a_bare_no_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad.yml").write_text("words: [yes, no]", encoding="utf-8")
    monkeypatch.setattr(wordlists, "_FOLDER", tmp_path)
    with pytest.raises(ValueError, match="quotes"):
        words("bad", "words")


def test_phrase_set() -> None:
    found = PhraseSet([("not",), ("not", "at", "all"), ("no",)])
    said = ["not", "at", "all", "or", "not"]
    assert list(found.spans(said)) == [(0, 3), (4, 5)]
    assert found.last(said) == 4
    assert found.last(["yes"]) == -1
    assert found.without(said) == ["or"]
    assert found.without(["no", "way"], by="#") == ["#", "way"]
    assert not found.occurs(["knot"])
    assert phrases("negation", "exceptions").occurs(["alles", "ausser", "das"])
