"""The real catalogue, for every test of it."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue, load_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """What `data/careers` says."""
    return load_catalogue()
