"""Nothing in the catalogue claims more than its sources do."""

from __future__ import annotations

import datetime
import re
from typing import Iterator, Tuple

import pytest

from wegweiser.catalogue import Catalogue, Text
from wegweiser.catalogue.training import TrainingStep
from wegweiser.paths import CAREERS

PRICE = re.compile(
    r"[€$£]|\b(EUR|USD|CHF|GBP)\b|\d[\d.,]*\s*(-\s*)?(Euro|Dollar|Franken|euros?|dollars?|francs?)\b"
)
#: Gone or never found: must not be recommended anywhere.
NOT_TO_BE_NAMED = ("PZOK", "LinkedIn Marketing Labs")


def _offers(catalogue: Catalogue) -> Tuple[TrainingStep, ...]:
    return tuple(step for step in catalogue.steps if step.status != "own")


def _texts(step: TrainingStep) -> Iterator[str]:
    parts: Tuple[Text | None, ...] = (step.title, step.text, step.effort, step.region)
    for part in parts:
        if part is not None:
            yield from (part.de, part.en)


@pytest.mark.parametrize("name", NOT_TO_BE_NAMED)
def test_what_is_gone_or_was_never_found_is_not_named(name: str) -> None:
    files = [*CAREERS.rglob("*.yml")]
    assert files
    named = [p.name for p in files if name.casefold() in p.read_text(encoding="utf-8").casefold()]
    assert named == []


def test_no_offer_states_a_price(catalogue: Catalogue) -> None:
    priced = {s.id for s in _offers(catalogue) for text in _texts(s) if PRICE.search(text)}
    assert priced == set()


def test_no_step_at_all_carries_a_currency_sign(catalogue: Catalogue) -> None:
    # "1,000 euros to share out" is an exercise with invented money, hence words only.
    signs = re.compile(r"[€$£]|\b(EUR|USD|CHF|GBP)\b")
    signed = {s.id for s in catalogue.steps for text in _texts(s) if signs.search(text)}
    assert signed == set()


def test_the_price_pattern_finds_prices() -> None:
    found = ["75 USD", "305 Euro im Monat", "8.500 Franken", "€20", "115-290 EUR", "20 dollars"]
    assert all(PRICE.search(text) for text in found)
    assert not any(PRICE.search(text) for text in ("60 Fragen", "24 Monate", "European", "40 %"))


def test_an_offer_that_was_not_fully_seen_asks_to_be_checked(catalogue: Catalogue) -> None:
    for step in _offers(catalogue):
        if step.status == "check" and step.provider is not None:
            assert re.search(r"\b(prüfe?|frag)\b", step.text.de, re.IGNORECASE), step.id
            assert re.search(r"\b(check|ask)\b", step.text.en, re.IGNORECASE), step.id


def test_nothing_was_seen_in_the_future(catalogue: Catalogue) -> None:
    today = datetime.date.today()
    assert [s.id for s in catalogue.steps if s.seen and s.seen > today] == []
    assert [s.id for s in catalogue.sources if s.year and s.year > today.year] == []


def test_own_practice_names_no_provider_and_no_address(catalogue: Catalogue) -> None:
    for step in catalogue.steps:
        if step.status == "own":
            assert (step.provider, step.url, step.seen) == (None, None, None), step.id


def test_an_offer_has_the_address_of_a_source_or_none(catalogue: Catalogue) -> None:
    for step in _offers(catalogue):
        if step.url is not None:
            hosts = {
                catalogue.source[source].url.host  # type: ignore[union-attr]
                for source in step.text.source
            }
            assert step.url.host in hosts, step.id


def test_every_commenter_is_a_source_of_their_own(catalogue: Catalogue) -> None:
    for source_id, author in {
        "daniels_comments": "Katharina Daniels",
        "heder_comments": "Katharina Heder",
        "mueller_comments": "Christian Müller",
        "marko_comment": "Marko",
        "schultze_comment": "Matthias Schultze",
    }.items():
        source = catalogue.source[source_id]
        assert (source.kind, source.author) == ("comment", author)
    assert catalogue.source["stuhlen_via_heder"].kind == "second_hand"


def test_sources_carry_what_is_known_of_their_date(catalogue: Catalogue) -> None:
    years = {
        "role_profile": None,
        "karrierefaktor_2017": 2017,
        "mertens": None,
        "heder": None,
        "mueller_2013": 2013,
        "marko_comment": 2013,
        "bvcm_profiles": 2012,
        "bvcm_study_2019": 2019,
    }
    assert {source: catalogue.source[source].year for source in years} == years
    dated = {source.id for source in catalogue.sources if source.dated}
    assert {"karrierefaktor_2017", "heder", "mueller_2013", "bvcm_profiles"} <= dated
    incomplete = {source.id for source in catalogue.sources if source.incomplete}
    assert {"mueller_2013", "bvcm_profiles", "community_tasks_web"} <= incomplete
