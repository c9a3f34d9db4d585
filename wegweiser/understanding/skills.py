"""What visitors like and can, from free text: traits with a strength, skills with a level."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.quiz import Evidence
from wegweiser.understanding.clauses import Clause, clauses
from wegweiser.understanding.combining import combined
from wegweiser.understanding.folding import fold, tokens
from wegweiser.understanding.mood import beside_liking, mood, mood_words, says_liking
from wegweiser.understanding.names import NameMatch, find_names
from wegweiser.understanding.phrase_book import Found, PhraseBook, longest
from wegweiser.understanding.phrase_patterns import Entry
from wegweiser.understanding.stance import Stance, stances
from wegweiser.understanding.vocabulary import vocabulary
from wegweiser.understanding.wordlists import document, phrases, words
from wegweiser.understanding.worked_as import skills_of_jobs

#: Longest quotation of the visitor, in characters.
_MAX_WORDS = 80
#: A conjunction that leads to what is not quoted.
_DANGLING = re.compile(r"[\s,]+(?:und|oder|aber|and|or|but)$", re.I)
#: A longer message than this many words may want more than "something with Insta".
_SHORT = 8
#: They stand around a quotation anyway.
_QUOTES = "\"'„“”»«‚‘’ "
#: Marks the entries of traits in the book; skills have their bare id.
_TRAIT = "trait:"


@dataclass(frozen=True)
class SkillMatch:
    """A skill named in a text: `message[start:end]` holds its words."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Findings:
    """What a text says about its writer.

    `evidence`: traits with a strength from -1.0 to 1.0, each trait once, with the
    skills behind it. `held`: skill ids with the level (1 to 4) that the writer claims.
    """

    evidence: Tuple[Evidence, ...]
    held: Tuple[Tuple[str, int], ...]

    def __bool__(self) -> bool:
        """Whether the text says anything about its writer."""
        return bool(self.evidence or self.held)


def find_skills(catalogue: Catalogue, text: str) -> Tuple[SkillMatch, ...]:
    """Return the skills that `text` names, in order, the longest phrase where several fit."""
    said = tokens(text)
    return tuple(
        SkillMatch(found.entry.id, said[found.first].start, said[found.last].end)
        for found in _skills(_book(catalogue, None).find(text))
    )


def find_evidence(catalogue: Catalogue, text: str, language: Optional[Language] = None) -> Findings:
    """Return what `text` says about the writer's likes and skills.

    Words of both languages count; with `language`, those of the other one only
    as the catalogue spells them, so that an English "male" is no "malen".
    """
    said, names = clauses(text), find_names(catalogue, text)
    found = list(_outside(names, text, _book(catalogue, language).find(text, compounds=True)))
    evidence: List[Evidence] = []
    held = list(skills_of_jobs(catalogue, said, names))
    for clause, stance in zip(said, stances(said), strict=True):
        here = [item for item in found if _is_in(item, clause)]
        if _says_of_a_job(clause, names):
            continue
        evidence += _evidence(catalogue, text, clause, stance, here, evidence)
        held += [(item.entry.id, stance.level) for item in _skills(here) if stance.level]
    # In a dictionary the last one wins, which is the highest level.
    return Findings(combined(evidence), tuple(dict(sorted(held)).items()))


def _is_in(item: Found, clause: Clause) -> bool:
    """Whether a phrase begins in the clause, and ends there unless it stands in these words."""
    return clause.first <= item.first <= clause.last and (item.last <= clause.last or item.literal)


def wishes_something(catalogue: Catalogue, text: str) -> bool:
    """Whether a short `text` wants "something with ..." that tells of a like: "was mit Insta"."""
    said = [token.folded for token in tokens(text)]
    wish = len(said) <= _SHORT and "?" not in text and phrases("liking", "something").occurs(said)
    return wish and not find_names(catalogue, text) and bool(find_evidence(catalogue, text))


def _skills(found: Iterable[Found]) -> Tuple[Found, ...]:
    return longest([item for item in found if not item.entry.id.startswith(_TRAIT)])


def _outside(names: Sequence[NameMatch], text: str, found: Iterable[Found]) -> Iterator[Found]:
    """What is not merely a part of a job's name: "Community" in "Community-Manager"."""
    said = tokens(text)
    for item in found:
        start, end = said[item.first].start, said[item.last].end
        inside = [name for name in names if name.start <= start and end <= name.end]
        whole = all(start == name.start and end == name.end for name in inside)
        rejected = any(name.negated for name in inside)
        if not inside or (whole and item.literal and not rejected):
            yield item


def _says_of_a_job(clause: Clause, names: Sequence[NameMatch]) -> bool:
    """ "Press officers do not write that much" says nothing of the writer."""
    begins = any(name.start == clause.words[0].start for name in names)
    said = set(clause.folded)
    denied = said & words("liking", "negators") and not mood_words(clause.folded)
    return bool(begins and denied) and not said & words("liking", "first_person")


def _evidence(
    catalogue: Catalogue,
    text: str,
    clause: Clause,
    stance: Stance,
    found: Sequence[Found],
    before: Sequence[Evidence],
) -> Iterator[Evidence]:
    """One piece a trait, the strongest; a list that goes on repeats nothing."""
    if stance.strength is None:
        return
    weights: Dict[str, float] = {}
    for item in _telling(catalogue, found):
        for trait, weight in _traits(catalogue, item.entry).items():
            weights[trait] = max(weights.get(trait, 0.0), weight)
    for trait in _bare_object(clause):
        weights.setdefault(trait, 1.0)
    quoted = quotation(text[clause.words[0].start : clause.words[-1].end])
    skills = _behind(catalogue, found)
    for trait, weight in weights.items():
        strength = round(max(-1.0, min(1.0, stance.strength * weight)), 2)
        said = any(e.trait == trait and e.strength == strength for e in before)
        repeated = said and clause.link == "list"
        liked = tuple((skill, stance.strength) for skill in skills.get(trait, ()))
        if liked or not repeated:
            yield Evidence(trait, 0.0 if repeated else strength, quoted, liked)


def _bare_object(clause: Clause) -> Iterator[str]:
    """The trait of what is liked or not where nothing else is: "I hate people"."""
    spoken_of = set(beside_liking(clause.folded))
    for trait in document("liking")["bare_objects"] if says_liking(clause.folded) else ():
        if spoken_of and spoken_of <= words("liking", f"bare_objects.{trait}"):
            yield trait


def _telling(catalogue: Catalogue, found: Sequence[Found]) -> Iterator[Found]:
    """Without those inside a longer one of another kind: "picture" in "the big picture"."""
    for item in found:
        traits = set(_traits(catalogue, item.entry))
        around = [other for other in found if set(item.places) < set(other.places)]
        if all(traits & set(_traits(catalogue, other.entry)) for other in around):
            yield item


def _behind(catalogue: Catalogue, found: Sequence[Found]) -> Mapping[str, List[str]]:
    """The skills named, by the trait that each speaks for most."""
    behind: Dict[str, List[str]] = {}
    for skill in dict.fromkeys(item.entry.id for item in _skills(found)):
        traits = catalogue.skill[skill].traits
        if traits:
            behind.setdefault(max(traits, key=lambda trait: traits[trait]), []).append(skill)
    return behind


def _traits(catalogue: Catalogue, entry: Entry) -> Mapping[str, float]:
    if entry.id.startswith(_TRAIT):
        return {entry.id[len(_TRAIT) :]: 1.0}
    return catalogue.skill[entry.id].traits


def telling_words(text: str, found: Findings) -> str:
    """Return the words of `text` that tell best what is liked, to be quoted as a reason.

    Where none do, the text from behind greeting, name and age; empty if nothing is left.
    """
    liked = [item for item in found.evidence if item.strength > 0]
    if liked:
        return max(liked, key=lambda item: item.strength).words
    said = [c for c in clauses(text) if not phrases("liking", "introducing").occurs(c.folded)]
    for clause in said:
        if not clause.question and (mood(clause.folded) or 0.0) > 0:
            return quotation(text[clause.words[0].start : clause.words[-1].end])
    return quotation(text[said[0].words[0].start :]) if said else ""


def quotation(words: str) -> str:
    """Return the words in one line, cut where they are too long to be quoted."""
    whole = _DANGLING.sub("", " ".join(words.split()))
    if whole[:1] in _QUOTES and whole[-1:] in _QUOTES:
        whole = whole.strip(_QUOTES)
    return whole if len(whole) <= _MAX_WORDS else whole[: _MAX_WORDS - 1].rstrip() + "…"


@lru_cache(maxsize=8)
def _book(catalogue: Catalogue, language: Optional[Language]) -> PhraseBook:
    return PhraseBook(_entries(catalogue, language), vocabulary(catalogue))


def _entries(catalogue: Catalogue, language: Optional[Language]) -> Iterator[Entry]:
    for trait in catalogue.traits:
        yield from _worded(_TRAIT + trait.id, trait.words, language)
    for skill in catalogue.skills:
        labels: Dict[Language, Tuple[str, ...]] = {"de": (skill.label.de,), "en": (skill.label.en,)}
        yield from _worded(skill.id, labels, language)
        yield from _worded(skill.id, skill.words, language)


def _worded(
    entry_id: str, texts: Mapping[Language, Iterable[str]], language: Optional[Language]
) -> Iterator[Entry]:
    for other in LANGUAGES:
        foreign = language is not None and other != language
        for text in texts.get(other, ()):
            if not (
                foreign and fold(text) in words("irregular_verbs", f"false_friends.{language}")
            ):
                yield Entry(entry_id, text, other, "verbatim" if foreign else "free")
