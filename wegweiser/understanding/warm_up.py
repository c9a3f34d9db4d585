"""What is built at the first message of a language is built before the first visitor comes."""

from __future__ import annotations

from wegweiser.catalogue import LANGUAGES, Catalogue
from wegweiser.understanding.entities import entities_of
from wegweiser.understanding.skills import find_evidence

#: A sentence a language that goes through everything.
SAMPLES = ("Ich schreibe gern und mag keine Zahlen.", "I like writing and hate numbers.")


def warm_up(catalogue: Catalogue) -> None:
    """Build the indexes of names and words of all languages (two seconds)."""
    for language, text in zip(LANGUAGES, SAMPLES, strict=True):
        entities_of(catalogue, text)
        find_evidence(catalogue, text, language)
