"""A correction lifts a negation; likes and dislikes stay with their own clause."""

from __future__ import annotations

from typing import Dict, List, Tuple

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_evidence


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("no i meant content creator", [("content_creator", False)]),
        ("I'd rather be a copywriter", [("copywriter", False)]),
        ("nicht Texter, sondern Grafikerin", [("copywriter", True), ("graphic_designer", False)]),
        (
            "Online-Redakteur, nein doch lieber Pressesprecher",
            [("online_editor", False), ("press_officer", False)],
        ),
        ("auf keinen Fall Influencer", [("influencer", True)]),
    ],
)
def test_corrections(catalogue: Catalogue, text: str, jobs: List[Tuple[str, bool]]) -> None:
    found = {name.id: name.negated for name in find_names(catalogue, text)}
    assert found[jobs[-1][0]] is jobs[-1][1]
    assert set(found) == {job for job, _ in jobs}


@pytest.mark.parametrize(
    ("text", "likes"),
    [
        ("i like photos and writing but hate numbers", {"still": 1, "write": 1, "numbers": -1}),
        ("i draw a lot and i hate numbers", {"still": 1, "numbers": -1}),
        ("ich schreib doch nicht gern", {"write": -1}),
        ("ich fotografiere viel, hasse aber Zahlen", {"still": 1, "numbers": -1}),
    ],
)
def test_each_clause_has_its_own_liking(
    catalogue: Catalogue, text: str, likes: Dict[str, int]
) -> None:
    found = {e.trait: e.strength for e in find_evidence(catalogue, text).evidence}
    signs = {trait: 1 if found[trait] > 0 else -1 for trait in likes}
    assert signs == likes
