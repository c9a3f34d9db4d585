"""Whatever is typed: nothing crashes, places are right, values keep their ranges."""

from __future__ import annotations

from itertools import pairwise
from typing import List

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.understanding.answers import choose_option, is_dont_know, looks_like_choice
from wegweiser.understanding.folding import fold, tokens
from wegweiser.understanding.language import LanguageModel, wished_language
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_evidence, find_skills
from wegweiser.understanding.terms import find_disputes, find_terms, find_topics

CATALOGUE = load_catalogue()
MODEL = LanguageModel()


def _pieces() -> List[str]:
    names = [
        name for role in CATALOGUE.roles for name in (role.names.de.label, role.names.en.label)
    ]
    skills = [skill.words["de"][0] for skill in CATALOGUE.skills]
    small = (
        "und oder nicht kein außer liebe hasse gern a b 2 , . ? ! - / ( ) *in :innen but not like"
    )
    return [*names, *skills, *small.split(), " ", "-", "\n"]


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(_pieces()), max_size=15).map(" ".join),
    st.lists(st.sampled_from(_pieces()), max_size=15).map("".join),
)
examples = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@examples
@given(TEXTS)
def test_names(text: str) -> None:
    found = find_names(CATALOGUE, text)
    for match in found:
        assert text[match.start : match.end] == match.text != ""
        known = match.kind == "unknown_job" or match.id in {
            *CATALOGUE.role,
            *CATALOGUE.neighbour,
            *(ambiguous.name for ambiguous in CATALOGUE.ambiguous),
        }
        assert known
    for one, other in pairwise(found):
        assert one.end <= other.start


@examples
@given(TEXTS, st.sampled_from(["de", "en", None]))
def test_evidence(text: str, language: str | None) -> None:
    findings = find_evidence(CATALOGUE, text, language)  # type: ignore[arg-type]
    for evidence in findings.evidence:
        assert evidence.trait in CATALOGUE.trait
        assert -1.0 <= evidence.strength <= 1.0
        assert 0 < len(evidence.words) <= 80
    for skill, level in findings.held:
        assert skill in CATALOGUE.skill
        assert 1 <= level <= 4


@examples
@given(TEXTS)
def test_skills_and_terms(text: str) -> None:
    for match in find_skills(CATALOGUE, text):
        assert match.id in CATALOGUE.skill
        assert 0 <= match.start < match.end <= len(text)
    assert set(find_terms(CATALOGUE, text)) <= set(CATALOGUE.term)
    assert set(find_topics(CATALOGUE, text)) <= set(CATALOGUE.topic)
    assert set(find_disputes(CATALOGUE, text)) <= set(CATALOGUE.dispute)


@examples
@given(TEXTS, st.sampled_from([*CATALOGUE.questions, *CATALOGUE.practical]))
def test_answers(text: str, question: object) -> None:
    option = choose_option(question, text, "de")  # type: ignore[arg-type]
    assert option is None or option in {o.id for o in question.options}  # type: ignore[attr-defined]
    assert isinstance(looks_like_choice(text), bool)
    assert isinstance(is_dont_know(text), bool)


@examples
@given(TEXTS)
def test_language(text: str) -> None:
    language, confidence = MODEL.guess(text)
    assert language in ("de", "en")
    assert 0.5 <= confidence <= 1.0
    assert wished_language(text) in ("de", "en", None)


@examples
@given(st.text(max_size=200))
def test_tokens(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert last <= token.start < token.end
        last = token.end
    assert fold(fold(text)) == fold(text)


@examples
@given(TEXTS)
def test_the_same_text_gives_the_same(text: str) -> None:
    assert find_names(CATALOGUE, text) == find_names(CATALOGUE, text)
    assert find_evidence(CATALOGUE, text) == find_evidence(CATALOGUE, text)


@pytest.mark.parametrize("size", [10_000])
def test_long_texts_are_cut_off(catalogue: Catalogue, size: int) -> None:
    for text in ("a" * size, "Texter " * size, "nicht " * size + "Influencer", "(" * size):
        find_names(catalogue, text)
        find_evidence(catalogue, text)
