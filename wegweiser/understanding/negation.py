"""Which names of a message are rejected in it."""

from __future__ import annotations

import re
from typing import Dict, List, Sequence, Tuple

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
#: Longest refusal after a name, in characters.
_REFUSAL = 40
#: A statement about a job has more words than this from the negation on.
_VERBLESS = 1
#: First and last token of a name.
Span = Tuple[int, int]


class Negations:
    """Tells which of the `names` in a text are rejected; both by first and last token."""

    def __init__(self, text: str, said: Sequence[Token], names: Sequence[Span]) -> None:
        self._text = text
        self._said = said
        self._by_first = {first: (first, last) for first, last in names}
        self._by_last = {last: (first, last) for first, last in names}
        self._rules_out: Dict[Tuple[int, int], Tuple[bool, bool]] = {}

    def reject(self, name: Span) -> bool:
        """Whether the tokens of `name` are what the visitor does not want.

        A negation reaches over the other names of a list ("kein Texter oder
        Influencer"). Questions ("warum nicht Influencer?") and what somebody
        does not know ("ich weiß nicht, was ein Texter macht") reject nothing,
        but "außer" and "anything but" do so in questions too.
        """
        before = _after_correction(self._before(name[0]))
        distinguishes, only_asks = self._sentence(self._said[name[0]].start)
        if _is_open(before, "exceptions") and not distinguishes:
            return True
        if _is_refused(self._text[self._said[name[1]].end :][:_REFUSAL]):
            return True
        if self._is_corrected(name[0], before):
            return True
        after = self._after(name[1])
        if only_asks or _tells_of_another(before) or _is_met_in_person(before, after):
            return False
        denied = _is_open(before, "negations") and not _is_beside(before)
        return denied or _is_met(after)

    def _is_corrected(self, first: int, before: Sequence[str]) -> bool:
        """ "What about X, not Y": said in a question too, but "why X and not Y" asks."""
        told = [token.folded for token in self._said[: max(first - len(before), 0)]]
        named = any(last < first for last in self._by_last)
        asked = phrases(_FILE, "reasons").occurs([*told, *before])
        return named and not asked and phrases(_FILE, "but_not").all >= {tuple(before)}

    def _sentence(self, place: int) -> Tuple[bool, bool]:
        """Whether the sentence at `place` tells things apart, and whether it merely asks."""
        starts = (mark.end() for mark in _SENTENCE_END.finditer(self._text, 0, place))
        mark = _SENTENCE_END.search(self._text, place)
        span = (max(starts, default=0), mark.end() if mark else len(self._text))
        if span not in self._rules_out:
            sentence = self._text[slice(*span)]
            folded = [token.folded for token in tokens(sentence)]
            asks = is_question(sentence, folded) or phrases(_FILE, "knowing").occurs(folded)
            distinguishes = phrases(_FILE, "distinguishing").occurs(folded)
            self._rules_out[span] = (distinguishes, asks)
        return self._rules_out[span]

    def _before(self, first: int) -> List[str]:
        """The words of the clause before the name, without the other names of a list."""
        found: List[str] = []
        index, reach = first - 1, _REACH
        while index >= 0 and reach:
            name = self._by_last.get(index)
            between = self._text[self._said[index].end : self._said[index + 1].start]
            listed = name and between.strip() == "," and set(found) <= words(_FILE, "light")
            if _CLAUSE_END.search(between) and not listed:
                break
            if name:
                index = name[0] - 1
                continue
            found.insert(0, self._said[index].folded)
            reach -= self._said[index].folded not in words(_FILE, "light")
            index -= 1
        return found

    def _after(self, last: int) -> List[str]:
        """The words of the clause after the name, up to a name that is not in its list."""
        found: List[str] = []
        index = last + 1
        while index < len(self._said) and len(found) < _REACH:
            between = self._text[self._said[index - 1].end : self._said[index].start]
            if _CLAUSE_END.search(between) and between.strip() not in (":", "-", "–", "—"):
                break
            name = self._by_first.get(index)
            if name and found and found[-1] not in words(_FILE, "joining"):
                break
            if not name:
                found.append(self._said[index].folded)
            index = name[1] + 1 if name else index + 1
        return found


def is_question(sentence: str, folded: Sequence[str]) -> bool:
    """Whether a sentence (and its folded words) asks something, with or without a mark."""
    if sentence.rstrip().endswith("?") or phrases(_FILE, "reasons").occurs(folded):
        return True
    main = [word for word in folded if word not in words(_FILE, "openers")]
    asks = set(main[:2]) & words(_FILE, "question_words")
    return bool(asks or set(main[:1]) & words(_FILE, "question_verbs"))


def _is_refused(following: str) -> bool:
    """ "Stratege? Nein danke": the visitor asks and answers."""
    if not _ANSWER.match(following):
        return False
    answer = [token.folded for token in tokens(following)]
    return bool(phrases(_FILE, "refusals").size_at(answer, 0))


def _tells_of_another(before: Sequence[str]) -> bool:
    """ "My sister is not a copywriter"."""
    said = set(before)
    return bool(said & words("liking", "others")) and not said & words("liking", "first_person")


def _is_met_in_person(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "I never met a community manager", "noch nie einen Influencer getroffen"."""
    return bool({*before, *after[:2]} & words(_FILE, "meeting"))


def _is_beside(before: Sequence[str]) -> bool:
    """ "I don't like writing for press officers": not the job is turned down.

    In "weg mit Texter" the preposition is a part of the negation.
    """
    spans = list(phrases(_FILE, "negations").spans(before))
    if spans and spans[-1][1] == len(before):
        return False
    bare = [word for word in before if word not in words(_FILE, "light") - words(_FILE, "beside")]
    return bool(bare) and bare[-1] in words(_FILE, "beside")


def _after_correction(before: List[str]) -> List[str]:
    """ "No, I meant X", "A nein doch lieber X": what was said before the correction is void."""
    last = phrases(_FILE, "corrections").last(before)
    return before if last < 0 else before[last + 1 :]


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
    at_once = phrases(_FILE, "dismissals").size_at(plain, 0) > 0
    if at_once or not phrases(_FILE, "negations_after").occurs(met):
        return at_once
    return not _says_of_the_job(after)


def _says_of_the_job(after: Sequence[str]) -> bool:
    """ "Press officers do not write that much" says what they do, not what is wanted."""
    own = set(after) & words("liking", "first_person") or phrases(_FILE, "judging").occurs(after)
    negations = [start for start, _ in phrases(_FILE, "negations_after").spans(after)]
    return (
        bool(negations) and not own and len(after) > negations[0] + _VERBLESS and negations[0] > 0
    )
