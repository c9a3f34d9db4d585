"""The sentences and labels that replies are composed of, from `data/responses/phrases`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Dict, FrozenSet, List, Mapping, Sequence

import yaml

from wegweiser.catalogue import LANGUAGES, Language
from wegweiser.catalogue.yaml_file import read_yaml
from wegweiser.paths import RESPONSES

PHRASES = RESPONSES / "phrases"


class PhraseError(Exception):
    """Phrases cannot be used; the message names file, phrase and remedy."""


@dataclass(frozen=True)
class Phrases:
    """All phrases: id -> language -> text with `{name}` placeholders."""

    texts: Mapping[str, Mapping[str, str]]

    def say(self, phrase: str, language: Language, **values: object) -> str:
        """Return the phrase with its placeholders filled.

        Raises:
            PhraseError: for an unknown phrase or a placeholder without value.
        """
        texts = self.texts.get(phrase)
        if texts is None:
            raise PhraseError(f"there is no phrase `{phrase}`; add it in {PHRASES}")
        try:
            return texts[language].format(**values)
        except KeyError as missing:
            raise PhraseError(f"phrase `{phrase}` needs a value for {missing}") from None


@cache
def load_phrases(folder: Path = PHRASES) -> Phrases:
    """Read and check every file of the folder.

    Raises:
        PhraseError: with every problem found.
    """
    texts: Dict[str, Dict[str, str]] = {}
    problems: List[str] = []
    for path in sorted(folder.glob("*.yml")):
        for phrase, value in _read(path, problems).items():
            problems += [f"{path.name}, `{phrase}`: {p}" for p in _problems(phrase, value, texts)]
            texts[phrase] = value
    if not texts:
        problems.append(f"no phrases in {folder}")
    if problems:
        raise PhraseError("\n".join(problems))
    return Phrases(texts)


def _read(path: Path, problems: List[str]) -> Dict[str, Any]:
    try:
        document = read_yaml(path)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problems.append(f"{path.name}: cannot be read: {error}")
        return {}
    phrases = document.get("phrases") if isinstance(document, dict) else None
    if not isinstance(phrases, dict) or len(document) > 1:
        problems.append(f"{path.name}: must be a mapping `phrases:` of ids to {{de, en}} only")
        return {}
    return phrases


def _problems(phrase: str, value: object, known: Mapping[str, object]) -> Sequence[str]:
    if phrase in known:
        return ["is there twice; give one of them another id"]
    if not isinstance(value, dict) or set(value) != set(LANGUAGES):
        return [f"needs exactly the languages {', '.join(LANGUAGES)}"]
    if not all(isinstance(text, str) and text.strip() for text in value.values()):
        return ["has an empty text or one that is no text; quote it"]
    try:
        names = {language: _placeholders(text) for language, text in value.items()}
    except ValueError as error:
        return [f"has a broken placeholder: {error}"]
    if names["de"] != names["en"]:
        return [f"has different placeholders: de {sorted(names['de'])}, en {sorted(names['en'])}"]
    odd = sorted(name for name in names["de"] if not name.isidentifier())
    return [f"placeholders are `{{name}}`, not {odd}"] if odd else []


def _placeholders(text: str) -> FrozenSet[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
