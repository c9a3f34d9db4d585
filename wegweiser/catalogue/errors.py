"""What is wrong with a catalogue, told so that an author can mend it."""

from __future__ import annotations

from typing import NamedTuple, Sequence


class Problem(NamedTuple):
    """One thing to mend: the file, the place in it, what is wrong and the remedy."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        place = f" at {self.place}" if self.place else ""
        return f"{self.file}{place}: {self.message}"


class CatalogueError(Exception):
    """The catalogue cannot be used; `problems` lists why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = "\n".join(f"- {problem}" for problem in self.problems)
        super().__init__(f"{len(self.problems)} problem(s) in the catalogue:\n{lines}")
