"""Bilingual text and sourced statements, the smallest parts of the catalogue."""

from __future__ import annotations

from typing import Literal, Optional, Tuple

from pydantic import BaseModel, Extra, root_validator, validator

Language = Literal["de", "en"]
LANGUAGES: Tuple[Language, ...] = ("de", "en")

#: Marks a statement that no source makes: the project's own conclusion.
INFERENCE = "inference"


class Frozen(BaseModel):
    """Base of every catalogue object: immutable, and an unknown key is an error."""

    class Config:
        allow_mutation = False
        extra = Extra.forbid
        frozen = True


class Text(Frozen):
    """The same content in both languages; neither may be empty."""

    de: str
    en: str

    @validator("de", "en")
    def _not_empty(cls, value: str) -> str:
        stripped = " ".join(value.split())
        if not stripped:
            raise ValueError("is empty; write the text in this language too")
        return stripped

    def in_language(self, language: Language) -> str:
        """Return the text in `language` (`de` or `en`)."""
        return self.de if language == "de" else self.en


class Statement(Text):
    """A text with its grounds: ids of `sources.yml`, or `basis: inference`."""

    source: Tuple[str, ...] = ()
    basis: Optional[Literal["inference"]] = None

    @root_validator(skip_on_failure=True)
    def _has_grounds(cls, values: dict) -> dict:
        if bool(values.get("source")) == bool(values.get("basis")):
            raise ValueError("needs either `source: [ids]` or `basis: inference`, and not both")
        return values

    @property
    def grounds(self) -> Tuple[str, ...]:
        """The source ids, or `("inference",)`."""
        return self.source or (INFERENCE,)
