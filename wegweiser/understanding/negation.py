"""Whether a sentence rejects the name at a place in it."""

from __future__ import annotations

import re
from typing import List, Optional, Sequence, Tuple

from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.wordlists import phrases, words

_FILE = "negation"
#: How many words may stand between the negation and the name.
_REACH = 6
_CLAUSE_END = re.compile(r"[.!?;,:\n()]|\s[-–—]\s")
_SENTENCE_END = re.compile(r"[.!?;\n]")
_ANSWER = re.compile(r"\s?(?:\([^)]*\)\s?)?[?:,–—-]")
#: Stands for words that say something else than they seem to.
_MASK = "#"
#: First and last token of a name.
Span = Tuple[int, int]


def is_negated(text: str, said: Sequence[Token], name: Span, names: Sequence[Span]) -> bool:
    """Whether the tokens of `name` are what the visitor does not want.

    A negation reaches over the other `names` of a list ("kein Texter oder
    Influencer"). Questions ("warum nicht Influencer?") and what somebody does
    not know ("ich weiß nicht, was ein Texter macht") reject nothing, but
    "außer" and "anything but" do so in questions too.
    """
    before = _before(text, said, name[0], names)
    sentence = _sentence(text, said[name[0]].start)
    folded = [token.folded for token in tokens(sentence)]
    if _is_open(before, "exceptions") and not phrases(_FILE, "distinguishing").occurs(folded):
        return True
    if _is_refused(text[said[name[1]].end :]):
        return True
    if is_question(sentence, folded) or phrases(_FILE, "knowing").occurs(folded):
        return False
    return _is_open(before, "negations") or _is_met(_after(text, said, name[1], names))


def is_question(sentence: str, folded: Sequence[str]) -> bool:
    """Whether a sentence (and its folded words) asks something, with or without a mark."""
    if sentence.rstrip().endswith("?") or phrases(_FILE, "reasons").occurs(folded):
        return True
    main = [word for word in folded if word not in words(_FILE, "openers")]
    asks = set(main[:2]) & words(_FILE, "question_words")
    return bool(asks or set(main[:1]) & words(_FILE, "question_verbs"))


def _before(text: str, said: Sequence[Token], first: int, names: Sequence[Span]) -> List[str]:
    """The words of the clause before the name, without the other names of a list."""
    found: List[str] = []
    index, reach = first - 1, _REACH
    while index >= 0 and reach:
        name = _name_at(index, names, end=1)
        between = text[said[index].end : said[index + 1].start]
        if _CLAUSE_END.search(between) and not (name and between.strip() == ","):
            break
        if name:
            index = name[0] - 1
            continue
        found.insert(0, said[index].folded)
        reach -= said[index].folded not in words(_FILE, "light")
        index -= 1
    return found


def _after(text: str, said: Sequence[Token], last: int, names: Sequence[Span]) -> List[str]:
    """The words of the clause after the name, up to a name that is not in its list."""
    found: List[str] = []
    index = last + 1
    while index < len(said) and len(found) < _REACH:
        between = text[said[index - 1].end : said[index].start]
        if _CLAUSE_END.search(between) and between.strip() not in (":", "-", "–", "—"):
            break
        name = _name_at(index, names, end=0)
        if name and found and found[-1] not in words(_FILE, "joining"):
            break
        if not name:
            found.append(said[index].folded)
        index = name[1] + 1 if name else index + 1
    return found


def _name_at(index: int, names: Sequence[Span], end: int) -> Optional[Span]:
    return next((span for span in names if span[end] == index), None)


def _sentence(text: str, place: int) -> str:
    start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, place)), default=0)
    end = _SENTENCE_END.search(text, place)
    return text[start : end.end() if end else len(text)]


def _is_refused(following: str) -> bool:
    """ "Stratege? Nein danke": the visitor asks and answers."""
    if not _ANSWER.match(following):
        return False
    answer = [token.folded for token in tokens(following[:40])]
    return bool(phrases(_FILE, "refusals").size_at(answer, 0))


def _is_open(before: Sequence[str], key: str) -> bool:
    """Whether a negation holds at the end: nothing after it turns to something wanted."""
    plain = phrases(_FILE, "no_negation").without(before, by=_MASK)
    turn = phrases(_FILE, "contrast").last(phrases(_FILE, "exceptions").without(plain, by=_MASK))
    return phrases(_FILE, key).last(plain) > turn


def _is_met(after: Sequence[str]) -> bool:
    """Whether a negation follows before anything turns to something wanted."""
    plain = phrases(_FILE, "no_negation").without(after)
    turns = (start for start, _ in phrases(_FILE, "contrast").spans(plain))
    met = plain[: min(turns, default=len(plain))]
    at_once = phrases(_FILE, "dismissals").size_at(met, 0) > 0
    return at_once or phrases(_FILE, "negations_after").occurs(met)
