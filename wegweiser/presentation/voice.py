"""One language's way of saying things: phrases, labels, levels, grounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, Optional, Sequence, Tuple, Union

from wegweiser.advice import Item
from wegweiser.catalogue import INFERENCE, Catalogue, Language, Statement, Text
from wegweiser.presentation.phrases import Phrases, load_phrases
from wegweiser.presentation.reply import Button

Said = Union[Item, Statement]

#: Quotation marks of either language.
_NO_QUOTES = str.maketrans("", "", '"\u201e\u201c\u201d\u00bb\u00ab')


@dataclass(frozen=True)
class Voice:
    """The catalogue and the phrases in one language."""

    catalogue: Catalogue
    language: Language
    phrases: Phrases

    def has(self, phrase: str) -> bool:
        """Whether there is such a phrase."""
        return phrase in self.phrases.texts

    def say(self, phrase: str, **values: object) -> str:
        """A phrase, its placeholders filled."""
        return self.phrases.say(phrase, self.language, **values)

    def listed(self, names: Sequence[str]) -> str:
        """Two and more names in one line: "A, B and C"."""
        return self.say("pair", first=", ".join(names[:-1]), last=names[-1])

    def count(self, phrase: str, number: int, **values: object) -> str:
        """`<phrase>_one` or `<phrase>_many`, with `{number}`."""
        form = "one" if number == 1 else "many"
        return self.say(f"{phrase}_{form}", number=number, **values)

    def text(self, text: Text) -> str:
        """A bilingual text in this language."""
        return text.in_language(self.language)

    def role(self, role_id: str) -> str:
        """The label of a role, for the middle of a sentence."""
        names = self.catalogue.role[role_id].names
        return names.de.label if self.language == "de" else names.en.label

    def title(self, role_id: str) -> str:
        """The label of a role, for the beginning of a line."""
        return capital(self.role(role_id))

    def skill(self, skill_id: str) -> str:
        """The label of a skill."""
        return self.text(self.catalogue.skill[skill_id].label)

    def level(self, level: int) -> str:
        """A skill level (0 to 4) that somebody has or a role needs, in words."""
        return self.say(f"level_{level}")

    def percent(self, share: float) -> str:
        """A share (0 to 1) as whole percent."""
        number = int(share * 100 + 0.5)
        if number == 0 and share > 0:
            return self.say("percent_tiny")
        return self.say("percent", number=number)

    def button(self, phrase: str, payload: str, **values: object) -> Button:
        """A button titled with a phrase."""
        return Button(self.say(phrase, **values), payload)

    def item_text(self, said: Said) -> str:
        """The text of an item or statement."""
        return self.text(said.text) if isinstance(said, Item) else self.text(said)

    def marked(self, said: Said) -> str:
        """The same, with a mark when it is the project's own inference."""
        text = self.item_text(said)
        return self.say("marked", text=text) if inferred(said) else text

    def source_label(self, ground: str) -> str:
        """A ground in a few words: who and when, or that it is our own inference."""
        source = self.catalogue.source.get(ground)
        if source is None:
            return self.say("own_inference")
        name = source.author or source.publisher or self.text(source.title)
        return self.say("source_label", name=name, year=self.year(source.year))

    def year(self, year: Optional[int]) -> str:
        """A year, or that there is none."""
        return str(year) if year else self.say("no_year")

    def source_labels(self, grounds: Iterable[str]) -> Dict[str, str]:
        """Label by ground, for the widget."""
        return {ground: self.source_label(ground) for ground in dict.fromkeys(grounds)}

    def statement(self, said: Said) -> Dict[str, Any]:
        """An item or statement for the widget: `{text, sources}`."""
        return {"text": self.item_text(said), "sources": list(said.grounds)}


def voice(catalogue: Catalogue, language: Language) -> Voice:
    """The voice with the project's own phrases."""
    return Voice(catalogue, language, load_phrases())


def inferred(said: Said) -> bool:
    """Whether no source says so."""
    return said.grounds == (INFERENCE,)


def unquoted(words: str) -> str:
    """Somebody's words without quotation marks, to be put between our own."""
    return words.translate(_NO_QUOTES)


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def grounds_of(said: Iterable[Said]) -> Tuple[str, ...]:
    """All grounds, each once, in order."""
    return tuple(dict.fromkeys(ground for one in said for ground in one.grounds))
