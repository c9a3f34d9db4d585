"""Glossary terms, topics and disputed questions in a message."""

from __future__ import annotations

import re
from typing import Tuple

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names
from wegweiser.understanding.terms import find_disputes, find_terms, find_topics


def test_every_term_is_found_by_all_its_names(catalogue: Catalogue) -> None:
    for term in catalogue.terms:
        aliases = [alias for group in term.aliases.values() for alias in group]
        labels = [re.sub(r"\s*\(.*\)", "", label) for label in (term.term.de, term.term.en)]
        for name in (*labels, *aliases):
            if find_names(catalogue, name):
                continue  # such a word is a job's name first
            for text in (name, name.lower(), f"was heißt {name} eigentlich?", f"explain {name}"):
                assert term.id in find_terms(catalogue, text), text


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Was ist eine Engagement-Rate?", ("engagement_rate",)),
        ("Engagementrate", ("engagement_rate",)),
        ("was sind KPIs und was ist CTR", ("kpi", "ctr")),
        ("reach vs. impressions", ("reach", "impressions")),
        ("impressions vs. reach", ("impressions", "reach")),
        ("conversion und conversion rate", ("conversion", "conversion_rate")),
        ("erklär mir den A/B Test", ("a_b_test",)),
        ("what's a call to action", ("call_to_action",)),
        ("TKP oder CPM?", ("cpm",)),
        ("Was ist ein Redaktions-Plan", ("editorial_plan",)),
        ("was macht ein Community Manager", ()),
        ("what does a content creator do", ()),
        ("what's CPC short for", ("cpc",)),
        ("Wie geht es dir?", ()),
    ],
)
def test_terms(catalogue: Catalogue, text: str, ids: Tuple[str, ...]) -> None:
    assert find_terms(catalogue, text) == ids


def test_every_topic_and_dispute_is_found_by_its_words(catalogue: Catalogue) -> None:
    for topic in catalogue.topics:
        for words in (word for group in topic.words.values() for word in group):
            assert topic.id in find_topics(catalogue, f"sag mal: {words}?"), words
    for dispute in catalogue.disputes:
        for words in (word for group in dispute.words.values() for word in group):
            assert dispute.id in find_disputes(catalogue, f"also: {words}?"), words


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("in kleinen firmen, macht da einer alles?", "small_teams"),
        ("ist der Titel geschützt", "unprotected_title"),
        ("sind Zertifikate wichtig", "practice_over_certificates"),
        ("how is the job market right now", "job_market"),
        ("which tools should I know", "tools"),
        ("Zählen Follower bei der Bewerbung?", "follower_counts"),
        ("wie geht man mit einem Shitstorm um", "crisis"),
    ],
)
def test_topics(catalogue: Catalogue, text: str, best: str) -> None:
    assert find_topics(catalogue, text)[0] == best


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("braucht man jetzt ein Studium oder nicht", "qualification"),
        ("soll ich mich spezialisieren oder breit aufstellen", "specialise_or_broad"),
        ("do I need a degree", "qualification"),
        ("who does it in small companies", "small_firms"),
    ],
)
def test_disputes(catalogue: Catalogue, text: str, best: str) -> None:
    assert find_disputes(catalogue, text)[0] == best


def test_nothing_found(catalogue: Catalogue) -> None:
    for text in ("", "?", "Hallo", "I like pizza"):
        assert find_terms(catalogue, text) == ()
        assert find_topics(catalogue, text) == ()
        assert find_disputes(catalogue, text) == ()
