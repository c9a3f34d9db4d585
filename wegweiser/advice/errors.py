"""What advice cannot answer; callers turn these into a friendly reply."""

from __future__ import annotations


class AdviceError(ValueError):
    """Base of everything that advice refuses."""


class UnknownRole(AdviceError):
    """There is no role with this id."""

    def __init__(self, role: str) -> None:
        self.role = role
        super().__init__(f"`{role}` is no role of the catalogue")


class SameRole(AdviceError):
    """A role was to be compared with itself."""

    def __init__(self, role: str) -> None:
        self.role = role
        super().__init__(f"`{role}` was named twice; a comparison needs different roles")
