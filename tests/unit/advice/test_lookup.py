"""Knowledge across roles."""

from __future__ import annotations

from wegweiser.advice import (
    ambiguous_name,
    disputes_about,
    nearest_roles,
    related_terms,
    similar_roles,
    sources_of,
    topics_about,
)
from wegweiser.catalogue import Catalogue


def test_disputes_and_topics_of_a_role(small: Catalogue) -> None:
    assert [d.id for d in disputes_about(small, "editor")] == ["who_writes"]
    assert disputes_about(small, "creator") == ()
    assert [t.id for t in topics_about(small, "editor")] == ["law"]


def test_nearest_roles_of_a_neighbour(small: Catalogue) -> None:
    assert [r.id for r in nearest_roles(small, "blogger")] == ["creator", "editor"]
    assert nearest_roles(small, "nobody") == ()


def test_related_terms(small: Catalogue) -> None:
    assert [t.id for t in related_terms(small, "kpi")] == ["reach"]
    assert related_terms(small, "nothing") == ()


def test_an_ambiguous_name_in_any_case(small: Catalogue) -> None:
    entry = ambiguous_name(small, "cm")
    assert entry is not None
    assert list(entry.roles) == ["manager", "creator"]
    assert ambiguous_name(small, "smm") is None


def test_sources_once_and_without_inference(small: Catalogue) -> None:
    found = sources_of(small, ("book", "inference", "book", "gone", "blog"))
    assert [source.id for source in found] == ["book", "blog"]


def test_similar_roles_put_curated_contrasts_first_and_then_near_profiles(small: Catalogue) -> None:
    assert similar_roles(small, "manager") == ("editor", "strategist", "creator")
    assert similar_roles(small, "strategist", 1) == ("manager",)
