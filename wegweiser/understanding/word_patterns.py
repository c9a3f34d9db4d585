"""Patterns of words with gaps, read over a message whose spelling was made even first.

For messages in which a missed word costs more than a wrong one: see `data/crisis.yml` for
how a pattern is written.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Dict, Iterator, List

from wegweiser.understanding.folding import fold, tokens
from wegweiser.understanding.wordlists import document, words

#: What stands for no certain word: up to five, one, a number.
_ANY = {"*": r"(?:\w+ ){0,5}", "_": r"\w+ ", "$": r"\d+ "}
_BREAK = re.compile(r"[.!?;\n]")
_RUN = re.compile(r"([a-z])\1{2,}")


def even(text: str, file: str) -> str:
    """Return the words of `text`, each with a blank behind; a dot stands between sentences.

    Apostrophes are gone; `spellings` of the file (slang, dialect) and its `typos` are mended.
    """
    said: List[str] = [" "]
    last = 0
    for token in tokens(text):
        if _BREAK.search(text[last : token.start]):
            said.append(". ")
        last = token.end
        said.append(_meant(token.folded.replace("'", ""), file) + " ")
    return "".join(said).replace(" any more ", " anymore ")


@cache
def pattern(file: str, *keys: str) -> re.Pattern[str]:
    """Return one expression for all patterns of lists of `data/<file>.yml`."""
    return re.compile("|".join(f"(?:{_compiled(item, file)})" for item in _listed(file, *keys)))


def _listed(file: str, *keys: str) -> Iterator[str]:
    for key in keys:
        found = document(file)
        for part in key.split("."):
            found = found[part]
        yield from (str(item) for item in found)


def _compiled(item: str, file: str) -> str:
    return "(?<= )" + "".join(_part(part, file) for part in item.split())


def _part(part: str, file: str) -> str:
    if part in _ANY:
        return _ANY[part]
    barred, names = part.startswith("!"), part.removeprefix("!")
    found = "|".join(_alternatives(names, file))
    return f"(?!(?:{found}) )" if barred else f"(?:{found}) "


def _alternatives(names: str, file: str) -> Iterator[str]:
    for name in names.split("|"):
        if name.startswith("<"):
            group = document(file)["groups"][name.strip("<>")]
            yield from (r for word in group for r in _alternatives(str(word), file))
        else:
            stem = fold(name.rstrip("~")).replace("'", "")
            yield re.escape(_spellings(file).get(stem, stem)) + (r"\w*" if "~" in name else "")


@cache
def _spellings(file: str) -> Dict[str, str]:
    """Slang and dialect to the word that the patterns have."""
    found = document(file)["spellings"]
    return {fold(str(said)): fold(meant) for meant, all_said in found.items() for said in all_said}


def _meant(word: str, file: str) -> str:
    known = _spellings(file)
    if word in known:
        return known[word]
    word = _RUN.sub(r"\1", word)
    return known.get(word) or _typos(file).get(word, word)


@cache
def _typos(file: str) -> Dict[str, str]:
    """The words of `typos` with one letter left out or two swapped, the first never touched."""
    meant = sorted(words(file, "typos"))
    return {wrong: word for word in meant for wrong in _mistyped(word) if wrong not in meant}


def _mistyped(word: str) -> Iterator[str]:
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]
    for i in range(1, len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
