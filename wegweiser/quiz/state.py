"""What a visitor has said so far. Everything else is recomputed from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Literal, Optional, Tuple

if TYPE_CHECKING:
    from wegweiser.catalogue import Catalogue

#: Option ids that stand for "skip" and "don't know": asked, but no evidence.
SKIPPED = "_skipped"
UNKNOWN = "_unknown"

Status = Literal["new", "running", "paused", "finished"]

#: Longest quotation of the visitor that is kept, in characters.
MAX_WORDS = 80
#: So many of the latest descriptions are kept.
MAX_DESCRIPTIONS = 3


@dataclass(frozen=True)
class Evidence:
    """What free text says about a trait: -1.0 ("hate") to +1.0 ("love").

    `skills`: ids of the skills that stand behind it, each with its own strength. They tell
    roles apart that share the trait: both slogans and long articles are writing.
    """

    trait: str
    strength: float
    words: str
    skills: Tuple[Tuple[str, float], ...] = ()

    def to_dict(self) -> Dict[str, Any]:
        """Return plain JSON data."""
        plain: Dict[str, Any] = {
            "trait": self.trait,
            "strength": self.strength,
            "words": self.words,
        }
        if self.skills:
            plain["skills"] = [list(entry) for entry in self.skills]
        return plain


@dataclass(frozen=True)
class Description:
    """A text in which visitors tell of themselves, as a trained model reads it.

    `words`: a quotation from its beginning. `shares`: role ids with how much it sounds like
    each (0 to 1); together about 1, but who uses them scales them.
    """

    words: str
    shares: Tuple[Tuple[str, float], ...]

    def to_dict(self) -> Dict[str, Any]:
        """Return plain JSON data."""
        return {"words": self.words, "shares": dict(self.shares)}


@dataclass(frozen=True)
class QuizState:
    """The state of one quiz; immutable and JSON-serialisable.

    `answers` is a log in order of answering. A changed answer is a later entry for the same
    question, which wins (`dict(state.answers)` gives the answers in force): that is what
    lets `back` undo a change exactly. `early`: the visitor asked for the result before all
    questions were asked. `descriptions`: the latest MAX_DESCRIPTIONS, oldest first.
    """

    status: Status = "new"
    open: Optional[str] = None
    answers: Tuple[Tuple[str, str], ...] = ()
    evidence: Tuple[Evidence, ...] = ()
    held: Tuple[Tuple[str, int], ...] = ()
    rejected: Tuple[str, ...] = ()
    early: bool = False
    descriptions: Tuple[Description, ...] = ()

    def to_dict(self) -> Dict[str, Any]:
        """Return plain JSON data; `from_dict` reads it back."""
        return {
            "status": self.status,
            "open": self.open,
            "answers": [list(entry) for entry in self.answers],
            "evidence": [item.to_dict() for item in self.evidence],
            "held": [list(entry) for entry in self.held],
            "rejected": list(self.rejected),
            "early": self.early,
            "descriptions": [item.to_dict() for item in self.descriptions],
        }

    @classmethod
    def from_dict(cls, value: Any, catalogue: Catalogue) -> Tuple[QuizState, Tuple[str, ...]]:
        """Read a stored state; see `restore.read_state`."""
        from wegweiser.quiz.restore import read_state  # restore builds on this module

        return read_state(value, catalogue)
