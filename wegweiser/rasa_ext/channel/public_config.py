"""What the widget must know before a session: the host's addresses, languages, the jobs."""

from __future__ import annotations

from typing import Any, Dict

from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.role import Role
from wegweiser.presentation.phrases import load_phrases
from wegweiser.presentation.voice import capital
from wegweiser.rasa_ext.channel.request_body import MAX_TEXT
from wegweiser.settings import Settings


def labelled(role: Role, code: Language) -> str:
    """A role's name as a title: "Texter*in", "Copywriter"."""
    return capital(getattr(role.names, code).label)


def public_config(settings: Settings, catalogue: Catalogue) -> Dict[str, Any]:
    """Return the answer of `GET /chat/config`; what the host has not set is null.

    `roles` are all jobs in the catalogue's order, for choosing what to compare.
    """
    contact = settings.human_contact
    roles = [
        {"id": role.id, "label": {code: labelled(role, code) for code in settings.languages}}
        for role in catalogue.roles
    ]
    return {
        "languages": list(settings.languages),
        "controller": settings.controller,
        "privacy_url": settings.privacy_url,
        "imprint_url": settings.imprint_url,
        "contact": contact.dict() if contact else None,
        "retention_days": settings.retention_days,
        "max_chars": MAX_TEXT,
        "roles": roles,
        "esco_attribution": load_phrases().say("esco_attribution", "en"),
    }
