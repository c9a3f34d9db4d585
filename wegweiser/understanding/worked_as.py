"""Skills that come with a job somebody has had: "I worked as a copywriter for five years"."""

from __future__ import annotations

from typing import Iterator, Sequence, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.clauses import Clause
from wegweiser.understanding.experience import experience
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.wordlists import words

#: Skills at this level or above belong to everyday work in a role.
_EVERYDAY = 3


def skills_of_jobs(
    catalogue: Catalogue, said: Sequence[Clause], names: Sequence[NameMatch]
) -> Iterator[Tuple[str, int]]:
    """Yield the everyday skills of each role that the writer has worked in, with the level.

    The level is what the clause claims, never more than the role itself needs
    and never more than 3: having done a job makes nobody an expert.
    """
    for name in names:
        if name.kind != "role" or name.negated:
            continue
        clause = next((c for c in said if c.words[0].start <= name.start < c.words[-1].end), None)
        level = _level(clause, name) if clause is not None else 0
        for skill, needed in catalogue.role[name.id].skill_levels().items():
            if level and needed >= _EVERYDAY:
                yield skill, min(level, needed, 3)


def _level(clause: Clause, name: NameMatch) -> int:
    before = [token.folded for token in clause.words if token.end <= name.start]
    if clause.question or not set(before) & words("experience", "as_role"):
        return 0
    return experience(clause.folded) or 0
