"""Jobs that the catalogue does not know, and what comes nearest."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.nearest import nearest_roles
from wegweiser.understanding.wordlists import document


@pytest.mark.parametrize(
    ("job", "first"),
    [
        ("Community-Krankenpfleger", "community_manager"),
        ("Softwareentwickler", "performance_marketing_manager"),
        ("nurse", "community_manager"),
        ("Tierarzt", "community_manager"),
        ("Grundschullehrerin", "social_media_trainer"),
        ("video game developer", "video_editor"),
    ],
)
def test_nearest(catalogue: Catalogue, job: str, first: str) -> None:
    found = nearest_roles(catalogue, job)
    assert found[0] == first
    assert len(found) == len(set(found)) <= 3


@pytest.mark.parametrize("job", ["Astronaut", "Manager", "", "xyz"])
def test_nothing_is_near(catalogue: Catalogue, job: str) -> None:
    assert nearest_roles(catalogue, job) == ()


def test_the_fields_name_roles_of_the_catalogue(catalogue: Catalogue) -> None:
    named = {
        role for field in document("distant_jobs")["fields"].values() for role in field["roles"]
    }
    assert named <= set(catalogue.role)
