"""The host's gender form, applied to everything that is shown."""

from __future__ import annotations

import pytest

from wegweiser.rasa_ext.actions.turn_action import with_gender_form


@pytest.mark.parametrize(
    ("form", "shown"), [("*", "Manager*innen"), (":", "Manager:innen"), ("_", "Manager_innen")]
)
def test_the_star_is_replaced_all_through(form: str, shown: str) -> None:
    value = {"text": "Manager*innen", "rows": [("Manager*innen", 1, None)]}
    changed = with_gender_form(value, form)
    assert changed["text"] == shown
    assert changed["rows"][0][0] == shown


def test_other_stars_stay() -> None:
    assert with_gender_form("3 * 4, *wichtig*", ":") == "3 * 4, *wichtig*"
