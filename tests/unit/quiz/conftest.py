"""The catalogue in memory that most tests of the engine use."""

from __future__ import annotations

import pytest

from tests.unit.quiz.catalogues import sixteen_roles
from wegweiser.catalogue import Catalogue


@pytest.fixture(scope="session")
def cat() -> Catalogue:
    """Sixteen roles, see `catalogues.sixteen_roles`."""
    return sixteen_roles()
