"""Labels, numbers and grounds in words."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Statement
from wegweiser.presentation import Voice
from wegweiser.presentation.layout import blocks, listed, sentence, stated
from wegweiser.presentation.voice import capital


@pytest.mark.parametrize(
    ("share", "de_text", "en_text"),
    [
        (0.464, "46 %", "46%"),
        (0.005, "1 %", "1%"),
        (0.001, "unter 1 %", "under 1%"),
        (0.0, "0 %", "0%"),
    ],
)
def test_shares_are_whole_percent(
    de: Voice, en: Voice, share: float, de_text: str, en_text: str
) -> None:
    assert (de.percent(share), en.percent(share)) == (de_text, en_text)


def test_counts_have_two_forms(de: Voice) -> None:
    assert de.count("hours", 1) == "etwa 1 Stunde"
    assert de.count("hours", 2) == "etwa 2 Stunden"


def test_an_inference_is_marked_and_a_sourced_statement_is_not(de: Voice, en: Voice) -> None:
    own = Statement(de="So ist es", en="So it is", basis="inference")
    assert de.marked(own) == "So ist es (eigene Einschätzung)"
    assert en.marked(own) == "So it is (our own inference)"
    assert de.marked(Statement(de="So", en="So", source=("book",))) == "So"


def test_when_all_is_inference_the_heading_carries_the_mark(de: Voice) -> None:
    own = Statement(de="Eins", en="One", basis="inference")
    sourced = Statement(de="Zwei", en="Two", source=("book",))
    assert stated(de, "Kopf", [own]) == "Kopf (eigene Einschätzung):\n- Eins"
    assert stated(de, "Kopf", [own, sourced]) == "Kopf:\n- Eins (eigene Einschätzung)\n- Zwei"


def test_source_labels_name_author_or_publisher_and_year(de: Voice, en: Voice) -> None:
    assert de.source_label("book") == "Ada Autorin (2013)"
    assert de.source_label("blog") == "A Blog (ohne Jahr)"
    assert en.source_label("blog") == "A Blog (no year)"
    assert en.source_label("esco") == "Title esco (en) (no year)"
    assert en.source_label("inference") == "our own inference"


def test_layout_leaves_out_what_is_empty() -> None:
    assert blocks("a", "", "b") == "a\n\nb"
    assert listed("Kopf", []) == ""
    assert (sentence("Ja"), sentence("Ja?")) == ("Ja.", "Ja?")


def test_capitals_change_the_first_letter_only() -> None:
    assert capital("PR manager") == "PR manager"
    assert capital("social media editor") == "Social media editor"
    assert capital("") == ""
