"""The real catalogue for all tests of understanding."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue, load_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()
