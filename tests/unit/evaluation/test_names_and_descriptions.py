"""Scores of names and self-descriptions against examples worked out by hand."""

from __future__ import annotations

import pytest

from evaluation.descriptions import Described, ranking, share_among_first
from evaluation.names import Named, found_roles, name_scores


def test_pairs_of_text_and_role() -> None:
    rows = [
        Named("one", ("copywriter", "influencer"), ("copywriter",)),
        Named("two", ("influencer",), ("influencer", "video_editor")),
        Named("none", (), ()),
        Named("order", ("influencer", "copywriter"), ("copywriter", "influencer")),
    ]
    found = name_scores(rows)
    # Five pairs meant, five found, four in common; the wrong order is not exactly right.
    assert (found.texts, found.exact) == (4, 0.25)
    assert found.precision == pytest.approx(4 / 5)
    assert found.recall == pytest.approx(4 / 5)


def test_a_role_named_twice_is_found_once() -> None:
    assert found_roles("Texter oder Influencer, und was verdient ein Texter?") == (
        "copywriter",
        "influencer",
    )


def test_a_job_that_is_none_of_ours_is_no_role() -> None:
    assert found_roles("Was macht ein Krankenpfleger?") == ()


def test_share_among_the_first() -> None:
    rows = [
        Described("first", "a", ("a", "b", "c", "d")),
        Described("third", "a", ("b", "c", "a", "d")),
        Described("fourth", "a", ("b", "c", "d", "a")),
        Described("nothing found", "a", ()),
    ]
    assert share_among_first(rows, 1) == 0.25
    assert share_among_first(rows, 3) == 0.5


def test_a_text_that_says_nothing_ranks_nothing() -> None:
    assert ranking("Guten Tag", "de") == ()


def test_the_likeness_counts_beside_the_words() -> None:
    likeness = {**dict.fromkeys(ranking("Ich schreibe gern", "de"), 0.01), "press_officer": 0.85}
    both = ranking("Ich liebe es, Videos zu schneiden", "de", likeness)
    assert set(both[:2]) == {"press_officer", "video_editor"}
    assert ranking("Guten Tag", "de", likeness)[0] == "press_officer"


def test_a_text_ranks_every_role_once() -> None:
    found = ranking("Ich liebe es, Videos zu schneiden", "de")
    assert found[0] == "video_editor"
    assert len(found) == len(set(found)) == 16
