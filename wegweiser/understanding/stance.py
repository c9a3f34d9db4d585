"""What each clause says of the things in it: liked or not, how well they are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence

from wegweiser.understanding.clauses import Clause
from wegweiser.understanding.experience import experience
from wegweiser.understanding.mood import NEUTRAL, beside_liking, mood, says_liking
from wegweiser.understanding.wordlists import phrases, words

_FILE = "liking"
_LIKED, _LESS, _NOT = 0.7, -0.35, -0.6
#: What is said against a thing takes praise of it back from this strength on.
_AGAINST = -0.5
#: A clause of at most so many words may borrow from the one that follows it.
_SHORT = 5
#: Most words of an answer to a question of the visitor's own, and of the question.
_ANSWER, _QUESTION = 3, 6

#: They explain what was wanted, not what it was compared with.
_NAMELY = ("also", "naemlich", "sprich", "like")
#: "Reden vor der Kamera und Werbung dafür machen, das ist nichts für mich."
_POINTING = ("das", "dies", "bitte", "sowas", "that", "this", "please")
_SUBJECTS = ("ich", "i")
#: "Was mit Menschen" wants something with people.
_SOMETHING = ("mit", "in", "mitm")


@dataclass(frozen=True)
class Stance:
    """`strength`: -1.0 to 1.0, None where the clause says nothing about the writer.

    `level`: the level (1 to 4) of the skills in the clause, None if not claimed.
    """

    strength: Optional[float]
    level: Optional[int]


def stances(said: Sequence[Clause]) -> List[Stance]:
    """Return the stance of each clause; lists and contrasts take from their neighbours."""
    own = [mood(clause.folded) for clause in said]
    levels = [None if clause.question else experience(clause.folded) for clause in said]
    found: List[Stance] = []
    for place, clause in enumerate(said):
        before = found[-1] if found else Stance(None, None)
        stated = _taken_back(said, own, place)
        if stated is None:
            stated = own[place] if own[place] is not None else _answer(said, own, place)
        strength = _borrowed(said, own, place, before) if stated is None else stated
        if _is_no_statement(clause, stated):
            strength = None
        level = None if _is_torn(clause.folded) else levels[place]
        if level is None and clause.link == "list" and own[place] is None:
            level = before.level
        found.append(Stance(strength, level))
    return found


def _taken_back(
    said: Sequence[Clause], own: Sequence[Optional[float]], place: int
) -> Optional[float]:
    """ "Schreiben kann ich, mag es aber nicht": what the next clause says against this one."""
    if place + 1 == len(said) or said[place + 1].link not in ("list", "turn"):
        return None
    judging, strength = said[place + 1].folded, own[place + 1]
    if strength is None or strength > _AGAINST or beside_liking(judging):
        return None
    return strength if says_liking(judging) and beside_liking(said[place].folded) else None


def _borrowed(
    said: Sequence[Clause], own: Sequence[Optional[float]], place: int, before: Stance
) -> Optional[float]:
    """The strength of a clause that states none itself."""
    link, strength = said[place].link, before.strength
    after = said[place - 1] if place else None
    if link == "list" and strength is not None:
        if after is not None and after.link == "than" and _opens(said, place - 1):
            return _LIKED  # "Statt zu reden, schreibe ich"
        if after is not None and after.link == "than" and said[place].folded[0] in _NAMELY:
            return _LIKED  # "das aufschreiben statt aufsagen, also Slogans"
        return strength if strength >= 0 or _goes_on(said, place) else NEUTRAL
    if link == "turn":
        if strength is not None and strength <= 0:
            return _LIKED
        stated = place > 0 and own[place - 1] is not None
        return None if strength is None or stated or _is_short(said[place]) else NEUTRAL
    if link == "than":
        return _LESS if strength is None or strength > 0 else _LIKED
    if link == "except":
        return _NOT if strength is None or strength > 0 else _LIKED
    return _from_next(said, own, place)


def _opens(said: Sequence[Clause], place: int) -> bool:
    """Whether a clause is the first of its sentence although it follows from none."""
    return place == 0 or said[place].opening


def _goes_on(said: Sequence[Clause], place: int) -> bool:
    """Whether the dislike of the clause before holds for this one too."""
    clause, before = said[place], said[place - 1]
    if before.folded[0] in words(_FILE, "without") or _stands_alone(clause):
        return False
    return says_liking(before.folded) or before.link != "start" or len(clause.words) < _ANSWER


def _stands_alone(clause: Clause) -> bool:
    """ "..., ich schreibe lange Texte" tells of itself; "..., wenn ich schreiben muss" does not."""
    first = clause.folded[:_ANSWER]
    side = words(_FILE, "side_clauses") | words(_FILE, "joins")
    return bool({"ich", "i"} & set(first)) and not side & set(first[:2])


def _is_short(clause: Clause) -> bool:
    return len(clause.words) <= _ANSWER


def _answer(said: Sequence[Clause], own: Sequence[Optional[float]], place: int) -> Optional[float]:
    """ "Zahlen? Liebe ich!": the strength of the answer to a question of one's own."""
    if not said[place].question or place + 1 == len(said):
        return None
    answer = said[place + 1].folded
    if len(answer) > _ANSWER or len(said[place].words) > _QUESTION:
        return None
    if answer[0] in words(_FILE, "denials"):
        return _NOT
    return _LIKED if answer[0] in words(_FILE, "affirmations") else own[place + 1]


def _from_next(said: Sequence[Clause], own: Sequence[Optional[float]], place: int) -> float:
    """ "Zahlen, Statistik, Excel mag ich nicht": the end of a list tells for all of it."""
    for following in range(place, len(said)):
        later = said[following].folded
        if following > place and (said[following].link != "list" or later[0] in _SUBJECTS):
            break  # "I draw a lot and I hate calls": the next clause speaks for itself
        if following > place and _is_of_others(later):
            break
        strength = own[following]
        if strength is not None and (strength > 0 or says_liking(said[following].folded)):
            return strength
        if strength is not None or not (_is_brief(said, following) or _is_judged(said, following)):
            break
    return NEUTRAL


def _is_brief(said: Sequence[Clause], place: int) -> bool:
    return len(said[place].words) <= _SHORT


def _is_judged(said: Sequence[Clause], place: int) -> bool:
    """Whether the next clause does nothing but say how somebody likes this one."""
    judging = said[place + 1 : place + 2]
    return bool(judging) and judging[0].folded[0] in _POINTING and _is_brief(said, place + 1)


def _is_no_statement(clause: Clause, stated: Optional[float]) -> bool:
    """Questions, and what other people like, say nothing about the writer."""
    folded = clause.folded
    if (clause.question and stated is None) or _asks(folded):
        return True
    if phrases(_FILE, "taken_up").size_at(folded, 0) and set(folded) & words(_FILE, "not_so"):
        return True  # "Das mit den Zahlen stimmt nicht, ..."
    return _is_of_others(folded) or phrases(_FILE, "sorrow").occurs(folded) or _is_torn(folded)


def _is_of_others(folded: Sequence[str]) -> bool:
    return _tells_of_others(folded) and not set(folded) & words(_FILE, "first_person")


def _is_torn(folded: Sequence[str]) -> bool:
    """ "Ich kann mich schwer entscheiden" is no wish to decide."""
    said = set(folded)
    return bool(said & words(_FILE, "deciding") and said & words(_FILE, "undecided"))


def _tells_of_others(folded: Sequence[str]) -> bool:
    """Whether somebody else does it; in "für Freunde" and "meiner Oma" nobody else does."""
    others, receiving = words(_FILE, "others"), words(_FILE, "receiving")
    return any(
        word in others and not receiving & set(folded[max(0, place - 2) : place])
        for place, word in enumerate(folded)
    )


def _asks(folded: Sequence[str]) -> bool:
    """ "Muss ich gut in Mathe sein", "do you need maths"; but "kann gut zeichnen" tells."""
    first, second = [*folded[:2], "", ""][:2]
    if first in words(_FILE, "before_question") and second in words(_FILE, "which"):
        return True
    if first in words(_FILE, "asking") and len(folded) > _ANSWER and mood([second]) is None:
        return True
    if first in words("negation", "question_words"):
        return second not in _SOMETHING
    return first in words("negation", "question_verbs") and second in words("negation", "subjects")
