"""The whole catalogue as one immutable object with look-ups by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Iterable, Mapping, Optional, Protocol, Tuple, TypeVar

from wegweiser.catalogue.knowledge import (
    AmbiguousName,
    Contrast,
    Dispute,
    GlossaryTerm,
    Neighbour,
    Source,
    Topic,
)
from wegweiser.catalogue.quiz import PracticalQuestion, Question, Trait
from wegweiser.catalogue.role import Role
from wegweiser.catalogue.training import Skill, TrainingStep


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


def _by_id(items: Iterable[T]) -> Mapping[str, T]:
    return MappingProxyType({item.id: item for item in items})


@dataclass(frozen=True)
class Catalogue:
    """Everything that `data/careers` says, in file order (roles: by id)."""

    roles: Tuple[Role, ...]
    traits: Tuple[Trait, ...]
    skills: Tuple[Skill, ...]
    questions: Tuple[Question, ...]
    practical: Tuple[PracticalQuestion, ...]
    steps: Tuple[TrainingStep, ...]
    contrasts: Tuple[Contrast, ...]
    disputes: Tuple[Dispute, ...]
    neighbours: Tuple[Neighbour, ...]
    ambiguous: Tuple[AmbiguousName, ...]
    terms: Tuple[GlossaryTerm, ...]
    topics: Tuple[Topic, ...]
    sources: Tuple[Source, ...]
    role: Mapping[str, Role] = field(init=False, repr=False, compare=False)
    trait: Mapping[str, Trait] = field(init=False, repr=False, compare=False)
    skill: Mapping[str, Skill] = field(init=False, repr=False, compare=False)
    question: Mapping[str, Question] = field(init=False, repr=False, compare=False)
    practical_question: Mapping[str, PracticalQuestion] = field(
        init=False, repr=False, compare=False
    )
    step: Mapping[str, TrainingStep] = field(init=False, repr=False, compare=False)
    neighbour: Mapping[str, Neighbour] = field(init=False, repr=False, compare=False)
    term: Mapping[str, GlossaryTerm] = field(init=False, repr=False, compare=False)
    topic: Mapping[str, Topic] = field(init=False, repr=False, compare=False)
    source: Mapping[str, Source] = field(init=False, repr=False, compare=False)
    dispute: Mapping[str, Dispute] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, items in (
            ("role", self.roles),
            ("trait", self.traits),
            ("skill", self.skills),
            ("question", self.questions),
            ("practical_question", self.practical),
            ("step", self.steps),
            ("neighbour", self.neighbours),
            ("term", self.terms),
            ("topic", self.topics),
            ("source", self.sources),
            ("dispute", self.disputes),
        ):
            object.__setattr__(self, name, _by_id(items))  # type: ignore[type-var]

    def __hash__(self) -> int:
        return id(self)

    def contrast(self, one: str, other: str) -> Optional[Contrast]:
        """The curated contrast of two roles, in whichever order it is stored."""
        pair = {one, other}
        return next((c for c in self.contrasts if set(c.roles) == pair), None)
