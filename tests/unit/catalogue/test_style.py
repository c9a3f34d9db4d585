"""One style in all texts: inclusive form, quotation marks, both languages in their place."""

from __future__ import annotations

import re
from typing import Any, Iterator, List, Tuple

import pytest
from pydantic import BaseModel

from wegweiser.catalogue import Catalogue, Text

#: Forms other than `*in`; the host's own choice is made when a text is shown.
OTHER_FORMS = re.compile(r"\w[:_/]-?in(nen)?\b|[a-zäöüß](?<!Linked)In(nen)?\b|\([mwfd]/[mwfd]")
GERMAN = re.compile(
    r"\b(der|die|das|dem|den|und|nicht|ist|für|mit|auf|eine?|einem|einer|du|von|zu|wie|oder|nach|im)\b"
)
ENGLISH = re.compile(r"\b(the|and|not|is|for|with|a|you|of|to|how|what|or|it|are|who|from|your)\b")


def _texts(value: Any, place: str) -> Iterator[Tuple[str, Text]]:
    if isinstance(value, Text):
        yield place, value
    elif isinstance(value, BaseModel):
        inner = getattr(value, "id", "")
        for name in value.__fields__:
            yield from _texts(getattr(value, name), f"{place}.{inner}.{name}".replace("..", "."))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _texts(item, place)


@pytest.fixture(scope="module")
def texts(catalogue: Catalogue) -> List[Tuple[str, Text]]:
    """All bilingual texts of the catalogue with their places."""
    fields = ("roles", "traits", "skills", "questions", "practical", "steps", "contrasts",
              "disputes", "neighbours", "terms", "topics", "sources")  # fmt: skip
    return [
        found
        for name in fields
        for item in getattr(catalogue, name)
        for found in _texts(item, name)
    ]


def test_there_are_many(texts: List[Tuple[str, Text]]) -> None:
    assert len(texts) > 2000


def test_german_has_one_inclusive_form(texts: List[Tuple[str, Text]]) -> None:
    assert [(place, text.de) for place, text in texts if OTHER_FORMS.search(text.de)] == []


def test_followers_are_called_one_way(texts: List[Tuple[str, Text]]) -> None:
    assert [place for place, text in texts if "Follower*" in text.de] == []


def test_quotation_marks_are_those_of_the_language(texts: List[Tuple[str, Text]]) -> None:
    for place, text in texts:
        assert '"' not in text.de + text.en, place
        assert text.de.count("„") == text.de.count("“"), place
        assert text.en.count("“") == text.en.count("”"), place
        assert "„" not in text.en, place
        assert "”" not in text.de, place


def test_no_dashes_for_decoration(texts: List[Tuple[str, Text]]) -> None:
    assert [place for place, text in texts if re.search("—| – ", text.de + text.en)] == []


def test_no_loose_blanks_and_no_doubled_signs(texts: List[Tuple[str, Text]]) -> None:
    odd = re.compile(r"  | [,.;!?](\s|$)|[,;:]{2}|(?<![\w*])(\w+) \2\b(?<!die die)")
    for place, text in texts:
        for said in (text.de, text.en):
            assert said == said.strip(), place
            assert not odd.search(said), (place, said)


def test_each_language_is_in_its_own_field(texts: List[Tuple[str, Text]]) -> None:
    for place, text in texts:
        if len(text.de.split()) >= 8:
            right = len(GERMAN.findall(text.de)) + len(ENGLISH.findall(text.en))
            wrong = len(GERMAN.findall(text.en)) + len(ENGLISH.findall(text.de))
            assert right >= wrong, (place, text.de, text.en)


def test_both_languages_say_about_as_much(texts: List[Tuple[str, Text]]) -> None:
    for place, text in texts:
        if len(text.de) > 60:
            assert 0.55 < len(text.en) / len(text.de) < 1.5, (place, text.de, text.en)


def test_roles_have_one_form_for_whom_they_suit_and_where_they_start(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        for suits in role.suits:
            assert suits.de.startswith("Für "), suits.de
            assert suits.en.startswith("For "), suits.en
        for way in role.entry.ways:
            assert way.de[-1] == way.en[-1] == ".", way.de
        for task in role.tasks:
            assert "." not in (task.de[-1], task.en[-1]), task.de


def test_german_labels_of_jobs_carry_the_star(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        assert "*in" in role.names.de.label, role.id
        assert "*innen" in role.names.de.plural, role.id
    assert [n.id for n in catalogue.neighbours if "*in" not in n.label.de] == []


def test_every_skill_is_named_alike_in_role_and_list(catalogue: Catalogue) -> None:
    labels = [skill.label for skill in catalogue.skills]
    assert len({label.de.casefold() for label in labels}) == len(labels)
    assert len({label.en.casefold() for label in labels}) == len(labels)
