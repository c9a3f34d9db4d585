"""Knowledge across roles: what belongs to what."""

from __future__ import annotations

from typing import Dict, Iterable, Optional, Tuple

from wegweiser.advice.items import known_role
from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.knowledge import AmbiguousName, Dispute, GlossaryTerm, Source, Topic
from wegweiser.catalogue.role import Role


def disputes_about(catalogue: Catalogue, role_id: str) -> Tuple[Dispute, ...]:
    """The questions on which sources differ and that concern this role."""
    return tuple(dispute for dispute in catalogue.disputes if role_id in dispute.roles)


def topics_about(catalogue: Catalogue, role_id: str) -> Tuple[Topic, ...]:
    """The topics that name this role."""
    return tuple(topic for topic in catalogue.topics if role_id in topic.roles)


def nearest_roles(catalogue: Catalogue, neighbour_id: str) -> Tuple[Role, ...]:
    """The roles nearest to a job outside the quiz; empty for an unknown id."""
    neighbour = catalogue.neighbour.get(neighbour_id)
    return tuple(catalogue.role[role] for role in neighbour.nearest) if neighbour else ()


def related_terms(catalogue: Catalogue, term_id: str) -> Tuple[GlossaryTerm, ...]:
    """The terms that a glossary entry points to; empty for an unknown id."""
    term = catalogue.term.get(term_id)
    return tuple(catalogue.term[other] for other in term.see) if term else ()


def ambiguous_name(catalogue: Catalogue, name: str) -> Optional[AmbiguousName]:
    """The entry for a name that may mean several jobs, such as "CM"."""
    wanted = name.casefold()
    return next((entry for entry in catalogue.ambiguous if entry.name.casefold() == wanted), None)


def sources_of(catalogue: Catalogue, grounds: Iterable[str]) -> Tuple[Source, ...]:
    """The sources behind grounds, each once; "inference" and unknown ids are left out."""
    return tuple(catalogue.source[i] for i in dict.fromkeys(grounds) if i in catalogue.source)


def similar_roles(catalogue: Catalogue, role_id: str, count: int = 3) -> Tuple[str, ...]:
    """Roles easily mixed up with this one: curated contrasts first, then near profiles.

    Raises:
        UnknownRole: for an id that is no role.
    """
    role = known_role(catalogue, role_id)
    others = [other for other in catalogue.roles if other.id != role_id]
    others.sort(key=lambda o: (catalogue.contrast(role_id, o.id) is None, _distance(role, o), o.id))
    return tuple(other.id for other in others[:count])


def _distance(one: Role, other: Role) -> int:
    levels: Dict[str, int] = other.traits.levels
    own: Dict[str, int] = one.traits.levels
    return sum(abs(level - levels.get(trait, 0)) for trait, level in own.items())
