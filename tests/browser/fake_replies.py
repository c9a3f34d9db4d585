"""What the fake server has to say: configuration, commands, scripted replies from `customs`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, Tuple

#: One file a reply: text, buttons and custom, each text as `{de, en}`.
CUSTOMS = Path(__file__).parent / "customs"
CONFIG: Dict[str, Any] = {
    "languages": ["de", "en"],
    "controller": "Beispielschule",
    "privacy_url": "https://example.org/datenschutz",
    "imprint_url": "https://example.org/impressum",
    "contact": {"de": "beratung@example.org", "en": "beratung@example.org"},
    "retention_days": 30,
    "max_chars": 1000,
    "roles": [
        {
            "id": "social_media_manager",
            "label": {"de": "Social-Media-Manager*in", "en": "Social media manager"},
        },
        {
            "id": "social_media_editor",
            "label": {"de": "Social-Media-Redakteur*in", "en": "Social media editor"},
        },
        {"id": "copywriter", "label": {"de": "Texter*in", "en": "Copywriter"}},
        {"id": "influencer", "label": {"de": "Influencer*in", "en": "Influencer"}},
    ],
    "esco_attribution": "This service uses the ESCO classification of the European Commission.",
}
HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\"> javascript:alert(1) "
    "https://example.org/a?b=1. <a href='javascript:alert(2)'>klick</a>"
)
CONTROLS: Tuple[Tuple[str, str, str, str], ...] = (
    ("back", "/back", "Zurück", "Back"),
    ("skip", "/skip", "Überspringen", "Skip"),
    ("dont_know", "/dont_know", "Weiß nicht", "Don't know"),
    ("why", "/why_question", "Warum fragst du das?", "Why do you ask?"),
    ("result", "/show_result", "Ergebnis jetzt zeigen", "Show the result now"),
    ("show_answers", "/show_answers", "Meine Antworten", "My answers"),
    ("restart", "/restart_quiz", "Neu anfangen", "Start over"),
    ("export", "/export_data", "Meine Daten herunterladen", "Download my data"),
    ("delete", "/delete_data", "Meine Daten löschen", "Delete my data"),
    ("help", "/help", "Was kannst du?", "What can you do?"),
    ("compare", '/ask_difference{"role":["{a}","{b}"]}', "Vergleichen", "Compare"),
)


def load(name: str, language: str) -> Dict[str, Any]:
    """A scripted reply in one language: `text`, `buttons`, `custom`."""
    document = json.loads((CUSTOMS / f"{name}.json").read_text(encoding="utf-8"))
    reply: Dict[str, Any] = _in_language(document, language)
    return reply


def hostile_sources() -> Dict[str, Any]:
    """A custom with an address that must not become a link."""
    custom: Dict[str, Any] = load("sources", "de")["custom"]
    custom["sources"][1].update(title="<b>fett</b>", url="javascript:alert(3)")
    return custom


def _in_language(value: Any, language: str) -> Any:
    if isinstance(value, list):
        return [_in_language(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"de", "en"}:
        return _in_language(value[language], language)
    return {key: _in_language(item, language) for key, item in value.items()}
