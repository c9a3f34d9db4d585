"""The catalogue: what the bot knows, loaded from `data/careers`."""

from wegweiser.catalogue.catalogue import Catalogue
from wegweiser.catalogue.errors import CatalogueError, Problem
from wegweiser.catalogue.load import load_catalogue
from wegweiser.catalogue.text import INFERENCE, LANGUAGES, Language, Statement, Text

__all__ = [
    "INFERENCE",
    "LANGUAGES",
    "Catalogue",
    "CatalogueError",
    "Language",
    "Problem",
    "Statement",
    "Text",
    "load_catalogue",
]
