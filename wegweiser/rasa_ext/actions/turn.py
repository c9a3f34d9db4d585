"""What an action may know of a turn, read from the tracker once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Mapping, Optional, Protocol, Sequence, Tuple

from wegweiser.advice import held_skills
from wegweiser.catalogue import Catalogue, Language, load_catalogue
from wegweiser.presentation import Voice, voice
from wegweiser.quiz import QuizState, posterior
from wegweiser.settings import Settings, load_settings

#: The input channel (`rasa_ext.channel.turn.CHANNEL`) that shows `custom` parts; others get
#: the plain text. Not imported: the action server must not load Rasa.
RICH_CHANNEL = "wegweiser"
QUIZ_FORM = "quiz_form"
#: Probability below which an intent is no guess worth a button; 48 intents share 1.0.
_LEAST_GUESS = 0.06
#: Share from which a likeness is clear enough to be said: of held-out texts that reach it,
#: 96 % are of the first role and 98 % of one of the first two.
_CLEAR = 0.4
#: So many jobs of a result are shown.
_RANKED = 3
#: Share from which the second role is named beside the first.
_WORTH_NAMING = 0.1


class TrackerLike(Protocol):
    """The part of rasa-sdk's Tracker that is read here."""

    latest_message: Dict[str, Any]
    active_loop: Dict[str, Any]

    def get_slot(self, key: str) -> Any: ...

    def get_latest_input_channel(self) -> Optional[str]: ...


@dataclass(frozen=True)
class Turn:
    """One message with the state in which it arrived.

    `dropped` names ids of the quiz state that the catalogue no longer has;
    `ranking` holds (intent, probability), likeliest first;
    `also` holds (intent, text) of further questions in the message;
    `likeness` holds role ids with how much the message sounds like each (0 to 1), if it
    tells of the visitor;
    `focus` is what was just talked about: `roles`, `sources`, `section`; `result` holds the
    jobs of the result in their order as long as one of them is talked about;
    `said` names the short reply that was just given (`phrase`) and how often in a row (`count`);
    `may_keep_missed` is empty until the visitor was asked, then `asked`, `yes` or `no`.
    """

    catalogue: Catalogue
    settings: Settings
    language: Language
    intent: str
    ranking: Tuple[Tuple[str, float], ...]
    text: str
    entities: Tuple[Mapping[str, Any], ...]
    state: QuizState
    dropped: Tuple[str, ...]
    focus: Mapping[str, Any]
    pending: Mapping[str, Any]
    misses: int
    may_keep_missed: str
    in_quiz: bool
    rich: bool
    also: Tuple[Tuple[str, str], ...] = ()
    likeness: Mapping[str, float] = field(default_factory=dict)
    said: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, tracker: TrackerLike) -> Turn:
        """Read the turn; slots may hold anything, the quiz state is checked."""
        catalogue, settings = load_catalogue(), load_settings()
        message = tracker.latest_message or {}
        state, dropped = QuizState.from_dict(tracker.get_slot("quiz_state"), catalogue)
        return cls(
            catalogue=catalogue,
            settings=settings,
            language=_language(tracker.get_slot("language"), settings),
            intent=(message.get("intent") or {}).get("name") or "",
            ranking=_ranking(message.get("intent_ranking")),
            text=message.get("text") or "",
            entities=tuple(message.get("entities") or ()),
            state=state,
            dropped=dropped,
            focus=_mapping(tracker.get_slot("focus")),
            pending=_mapping(tracker.get_slot("pending")),
            misses=_count(tracker.get_slot("misses")),
            may_keep_missed=str(tracker.get_slot("may_keep_missed") or ""),
            in_quiz=(tracker.active_loop or {}).get("name") == QUIZ_FORM,
            also=_also(message.get("also")),
            likeness=_mapping(message.get("likeness")),
            said=_mapping(tracker.get_slot("said")),
            rich=tracker.get_latest_input_channel() == RICH_CHANNEL,
        )

    def after(self, slots: Mapping[str, Any]) -> Turn:
        """The turn as it is once `slots` are set: the quiz's state and the language."""
        stored = slots.get("quiz_state")
        state = QuizState.from_dict(stored, self.catalogue)[0] if stored else self.state
        return replace(self, state=state, language=slots.get("language") or self.language)

    @property
    def voice(self) -> Voice:
        """The catalogue and the phrases in the visitor's language."""
        return voice(self.catalogue, self.language)

    def values(self, entity: str, negated: bool = False) -> List[str]:
        """Values of an entity in text order, each once; negated ones apart."""
        found = [
            str(item.get("value"))
            for item in sorted(self.entities, key=lambda item: item.get("start") or 0)
            if item.get("entity") == entity and bool(item.get("negated")) is negated
        ]
        return list(dict.fromkeys(found))

    def value(self, entity: str) -> Optional[str]:
        """The first value of an entity, None where the message has none."""
        return next(iter(self.values(entity)), None)

    def place(self, entity: str) -> int:
        """Where the first value of an entity stands in the text (0 if there is none)."""
        starts = [e.get("start") or 0 for e in self.entities if e.get("entity") == entity]
        return min(starts, default=0)

    def likeliest(self, intents: Sequence[str], least: float) -> Optional[str]:
        """The first of these intents in the classifier's ranking, from probability `least`."""
        return next((i for i, share in self.ranking if i in intents and share >= least), None)

    def guesses(self) -> List[str]:
        """What a message that was not understood may mean, likeliest first, each once."""
        if self.intent != "nlu_fallback":
            return []
        found = [i for i, share in self.ranking if share >= _LEAST_GUESS]
        return list(dict.fromkeys(found))

    def role_ids(self) -> List[str]:
        """Roles that the message names (not negated) and the catalogue has."""
        return [role for role in self.values("role") if role in self.catalogue.role]

    def focus_roles(self) -> List[str]:
        """Roles that were just talked about."""
        roles = self.focus.get("roles")
        return [r for r in roles if r in self.catalogue.role] if isinstance(roles, list) else []

    def shown_roles(self) -> List[str]:
        """Roles of the list that was just shown, in its order; else none."""
        roles = self.focus.get("shown")
        return [r for r in roles if r in self.catalogue.role] if isinstance(roles, list) else []

    def result_roles(self) -> List[str]:
        """Roles of the result that was shown, best first, as long as it is talked about."""
        roles = self.focus.get("result")
        if isinstance(roles, list):
            return [role for role in roles if role in self.catalogue.role]
        return self.top_roles(_RANKED) if self.focus.get("section") == "result" else []

    def pair(self) -> List[str]:
        """The two roles that were last at hand together, in the order named; else none."""
        kept = self.focus.get("pair")
        known = kept if isinstance(kept, list) else self.focus_roles()
        found = [role for role in known if role in self.catalogue.role]
        return found[:2] if len(found) >= 2 else []

    def top_roles(self, count: int) -> List[str]:
        """The best roles of the quiz so far; empty before there is any evidence."""
        if not self.has_evidence():
            return []
        return list(posterior(self.catalogue, self.state))[:count]

    def sounds_like(self) -> List[str]:
        """The one or two roles that the message clearly sounds like; empty where not clear."""
        known = set(self.catalogue.role) - set(self.state.rejected)
        ranked = sorted(known & set(self.likeness), key=lambda r: (-self.likeness[r], r))
        first, second = ranked[:1], ranked[1:2]
        if not first or self.likeness[first[0]] < _CLEAR:
            return []
        return first + [role for role in second if self.likeness[role] >= _WORTH_NAMING]

    def has_evidence(self) -> bool:
        """Whether answers or free text say anything about the visitor."""
        answered = any(not option.startswith("_") for _question, option in self.state.answers)
        return answered or bool(self.state.evidence or self.state.descriptions)

    def held(self) -> Mapping[str, int]:
        """Skills the visitor has, with levels from 1 to 4."""
        return held_skills(self.catalogue, self.state.answers, self.state.held)


def _language(value: Any, settings: Settings) -> Language:
    return value if value in settings.languages else settings.languages[0]


def _ranking(value: Any) -> Tuple[Tuple[str, float], ...]:
    entries = value if isinstance(value, list) else []
    return tuple((str(e.get("name")), float(e.get("confidence") or 0)) for e in entries)


def _also(value: Any) -> Tuple[Tuple[str, str], ...]:
    entries = value if isinstance(value, list) else []
    return tuple((str(e.get("intent")), str(e.get("text"))) for e in entries)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value >= 0 else 0
