"""Every point of the sources is in the catalogue, in both languages and with its source."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List

import pytest
import yaml

from tests.unit.catalogue.places import rests_on, texts_at
from wegweiser.catalogue import Catalogue

FILE = Path(__file__).parent / "knowledge_points.yml"
POINTS: List[Dict[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["points"]


def _name(point: Any) -> str:
    return f"{point['part']}-{point['where']}-{point['en']}"


@pytest.mark.parametrize("point", POINTS, ids=_name)
def test_the_point_is_there_in_both_languages_with_its_source(
    catalogue: Catalogue, point: Dict[str, str]
) -> None:
    texts = texts_at(catalogue, point["where"])
    german = [text for text in texts if re.search(point["de"], text.de)]
    assert german, f"no text at {point['where']} says `{point['de']}`"
    both = [text for text in german if re.search(point["en"], text.en)]
    assert both, f"the English of {[text.en for text in german]} lacks `{point['en']}`"
    if "source" in point:
        grounded = [text for text in both if rests_on(text, point["source"])]
        assert grounded, f"{[text.de for text in both]} should rest on {point['source']}"


def test_the_list_covers_every_part() -> None:
    counts = Counter(point["part"] for point in POINTS)
    assert set(counts) == {
        "000", "001", "002", "003", "004", "disputes", "contrasts", "neighbours"
    }  # fmt: skip
    assert counts["contrasts"] == 14
    assert all(counts[part] >= 20 for part in ("000", "001", "002", "003", "004", "disputes"))


def test_every_dispute_has_points_from_at_least_two_sources(catalogue: Catalogue) -> None:
    sources: Dict[str, set[str]] = {dispute.id: set() for dispute in catalogue.disputes}
    for point in POINTS:
        if point["part"] == "disputes":
            sources[point["where"].split(".")[1]].add(point["source"])
    assert {dispute: len(known) for dispute, known in sources.items() if len(known) < 2} == {}


def test_a_position_names_its_own_source_and_the_reading_is_ours(catalogue: Catalogue) -> None:
    for dispute in catalogue.disputes:
        assert all(position.source for position in dispute.positions), dispute.id
        assert dispute.reading.grounds == ("inference",), dispute.id


def test_cm_is_asked_back(catalogue: Catalogue) -> None:
    (name,) = (name for name in catalogue.ambiguous if name.name == "CM")
    assert {*name.roles, *name.neighbours} == {"community_manager", "content_manager"}


def test_names_that_are_easily_mixed_up_stand_where_they_belong(catalogue: Catalogue) -> None:
    def names(role_id: str) -> set[str]:
        role = catalogue.role[role_id].names
        return {*role.de.aliases, *role.en.aliases, *role.short, role.de.label, role.en.label}

    assert "Cutter" in names("video_editor")
    assert not any("media manager" in name.casefold() for name in names("head_of_digital"))
    taken = {name.casefold() for role in catalogue.role for name in names(role)}
    for neighbour in catalogue.neighbours:
        for language in ("de", "en"):
            known = {alias.casefold() for alias in neighbour.aliases[language]}
            assert known & taken == set(), neighbour.id
