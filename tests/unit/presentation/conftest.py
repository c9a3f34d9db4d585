"""The small catalogue and the real one, spoken in either language."""

from __future__ import annotations

import pytest

from tests.unit.advice.small_catalogue import small_catalogue
from wegweiser.catalogue import LANGUAGES, Catalogue, load_catalogue
from wegweiser.presentation import Voice, voice


@pytest.fixture(scope="session")
def small() -> Catalogue:
    """Four roles, see `small_catalogue`."""
    return small_catalogue()


@pytest.fixture(scope="session")
def de(small: Catalogue) -> Voice:
    """The small catalogue in German."""
    return voice(small, "de")


@pytest.fixture(scope="session")
def en(small: Catalogue) -> Voice:
    """The small catalogue in English."""
    return voice(small, "en")


@pytest.fixture(scope="session", params=LANGUAGES)
def real(request: pytest.FixtureRequest) -> Voice:
    """The project's own catalogue, in each language."""
    return voice(load_catalogue(), request.param)
