"""The small catalogue for every test of advice."""

from __future__ import annotations

import pytest

from tests.unit.advice.small_catalogue import small_catalogue
from wegweiser.catalogue import Catalogue


@pytest.fixture(scope="session")
def small() -> Catalogue:
    """Four roles, see `small_catalogue`."""
    return small_catalogue()
