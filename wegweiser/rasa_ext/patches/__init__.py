"""Changes to Rasa itself: small, tied to one version, gathered here.

Each module has one `apply` and says what it changes and why. They are applied
when the channel is imported, that is in the server only.
"""

from __future__ import annotations

import rasa

from wegweiser.rasa_ext.patches import (
    action_failures,
    action_result_validation,
    graph_runs,
    log_copies,
)

#: The version whose source these patches were written against.
RASA_VERSION = "3.6.21"


class WrongRasaVersion(RuntimeError):
    """The patches do not fit the installed Rasa."""


def apply_patches(version: str = rasa.__version__) -> None:
    """Apply all patches; applying them twice changes nothing.

    Raises:
        WrongRasaVersion: when another Rasa is installed. Read its source first.
    """
    if version != RASA_VERSION:
        raise WrongRasaVersion(
            f"Rasa {version} is installed, the patches were checked against {RASA_VERSION}. "
            "Compare wegweiser/rasa_ext/patches with its source, then raise RASA_VERSION."
        )
    action_failures.apply()
    action_result_validation.apply()
    graph_runs.apply()
    log_copies.apply()
