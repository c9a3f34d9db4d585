"""What anybody may read before a session."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.rasa_ext.channel.public_config import public_config
from wegweiser.settings import Settings


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_it_names_all_jobs_in_the_hosts_languages(catalogue: Catalogue) -> None:
    roles = public_config(Settings(), catalogue)["roles"]
    assert {role["id"] for role in roles} == set(catalogue.role)
    labels = {role["id"]: role["label"] for role in roles}
    assert labels["copywriter"] == {"de": "Texter*in", "en": "Copywriter"}


def test_a_host_with_one_language_names_them_in_that_one(catalogue: Catalogue) -> None:
    roles = public_config(Settings(languages=("en",)), catalogue)["roles"]
    assert all(list(role["label"]) == ["en"] for role in roles)


def test_it_gives_away_no_secret(catalogue: Catalogue) -> None:
    """Only what is listed here leaves the settings."""
    assert set(public_config(Settings(), catalogue)) == {
        "languages",
        "controller",
        "privacy_url",
        "imprint_url",
        "contact",
        "retention_days",
        "max_chars",
        "roles",
        "esco_attribution",
    }
