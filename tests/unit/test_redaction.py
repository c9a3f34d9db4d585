"""Contact data is taken out of texts that are kept; what a training sentence needs stays."""

from __future__ import annotations

import pytest

from wegweiser.redaction import redacted


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("schreib an max.muster+x@example.org bitte", "schreib an <email> bitte"),
        ("max (at) example.org", "<email>"),
        ("max[at]example.org!", "<email>!"),
        ("max\N{FULLWIDTH COMMERCIAL AT}gmail", "<email>"),
        ("siehe https://example.org/a?b=1#c und www.example.org", "siehe <url> und <url>"),
        ("mein blog ist example.de, schau mal", "mein blog ist <url>, schau mal"),
        ("instagram.com/maxmuster", "<url>"),
        ("folge mir: @max_muster", "folge mir: <account>"),
        ("ruf an: 0171 234 56 78", "ruf an: <phone>"),
        ("+49 (0)30/123456-7", "<phone>"),
        ("call 020 7946 0958 now", "call <phone> now"),
        ("DE89370400440532013000", "DE<phone>"),
    ],
)
def test_contact_data_is_replaced(text: str, kept: str) -> None:
    assert redacted(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Was macht ein*e Manager*in den ganzen Tag?",
        "Verdiene ich dann 3.500 Euro im Monat?",
        "Von 2019 bis 2023 war ich z.B. Texter.",
        "Facebook/Instagram oder TikTok?",
        "5 bis 10 Stunden, Frage 3",
        "e.g. writing, i.e. copy",
        "B2B und/oder B2C",
        "",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert redacted(text) == text


def test_a_text_is_redacted_once_and_for_all() -> None:
    text = redacted("a@b.de https://c.de/d @e 0171 2345678")
    assert redacted(text) == text == "<email> <url> <account> <phone>"


def test_long_hostile_texts_are_quick() -> None:
    for part in ("a.", "1 ", "@a", "a-", "(at)", "www.", "+("):
        redacted(part * 500)
