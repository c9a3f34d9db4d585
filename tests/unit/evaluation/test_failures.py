"""What leaves and what joins the list of known failures."""

from __future__ import annotations

from evaluation.failures import changes


def test_new_failures_are_to_be_added_and_mended_ones_removed() -> None:
    found = changes(known=["still", "mended"], found=["still", "new", "new"])
    assert found.add == ["new"]
    assert found.remove == ["mended"]


def test_the_message_tells_what_to_do() -> None:
    message = str(changes(known=["mended"], found=["new"]))
    assert "+ new" in message
    assert "- mended" in message


def test_nothing_to_do_says_nothing() -> None:
    found = changes(known=["still"], found=["still"])
    assert str(found) == ""
    assert not found.add
    assert not found.remove
