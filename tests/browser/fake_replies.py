"""Scripted replies in the shapes of `wegweiser.presentation`, for the fake server."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

#: One file a reply: text, buttons and custom, each text as `{de, en}`.
CUSTOMS = Path(__file__).parent / "customs"
QUESTIONS = 3
Messages = List[Dict[str, Any]]
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


class Conversation:
    """One visitor: a language, a place in a short quiz, what was said."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.at = 0  # index of the open question
        self.day = 1  # of January 2026
        self.lock = threading.Lock()
        self.said: Messages = []
        self.answers: Dict[str, Dict[str, Any]] = {}  # by the client's id

    def greet(self) -> Dict[str, Any]:
        """The first reply."""
        return self._reply(self._show("greeting"))

    def history(self) -> Dict[str, Any]:
        """The conversation so far."""
        return self._reply(self.said)

    def turn(self, body: Dict[str, Any]) -> Dict[str, Any]:
        """Answer once for each client id, one turn after the other."""
        with self.lock:
            if body["id"] not in self.answers:
                self._add("user", text=self._shown(body), buttons=[])
                self.answers[body["id"]] = self._reply(self._answer(body))
            return self.answers[body["id"]]

    def _answer(self, body: Dict[str, Any]) -> Messages:
        if "payload" in body:
            name, _, values = body["payload"][1:].partition("{")
            act = self._acts().get(name, lambda: self._show("fallback"))
            if name == "change_language":
                self.language = json.loads("{" + values)["language"]
            return act()
        words = body["text"].lower()
        for key, act in self._texts().items():
            if key in words:
                return act()
        if words.isdigit():
            return self._next()
        return self._show("fallback")

    def _acts(self) -> Dict[str, Callable[[], Messages]]:
        return {
            "start_quiz": lambda: self._ask(0),
            "restart_quiz": lambda: self._ask(0),
            "answer": self._next,
            "skip": self._next,
            "dont_know": self._next,
            "back": self._back,
            "change_answer": lambda: self._ask(0),
            "why_question": self._why,
            "show_result": lambda: self._show("result"),
            "show_answers": lambda: self._show("summary"),
            "ask_difference": lambda: self._show("comparison"),
            "compare_top_roles": lambda: self._show("comparison"),
            "ask_role_overview": lambda: self._show("role"),
            "ask_training": lambda: self._show("training_plan"),
            "ask_sources": lambda: self._show("sources"),
            "list_roles": lambda: self._show("glossary"),
            "change_language": lambda: self._say("Gut, auf Deutsch.", "Right, in English."),
            "delete_data": lambda: self._show("delete"),
            "affirm": lambda: self._texts()["ja, löschen"](),
            "deny": lambda: self._say("Gut, es bleibt alles.", "Right, everything stays."),
            "help": lambda: self._say("Ich vergleiche Berufe.", "I compare jobs."),
        }

    def _texts(self) -> Dict[str, Callable[[], Messages]]:
        gone = {"type": "confirm", "action": "deleted", "text": "Gut, ich lösche."}
        data = {"type": "confirm", "action": "export", "text": "Hier sind deine Daten."}
        return {
            "unterschied": lambda: self._show("comparison"),
            "difference": lambda: self._show("comparison"),
            "drei berufe": lambda: self._show("comparison_three"),
            "plan": lambda: self._show("training_plan"),
            "quellen": lambda: self._show("sources"),
            "rolle": lambda: self._show("role"),
            "hostile": lambda: [self._bot(HOSTILE, custom=hostile_sources())],
            "plain": lambda: [self._bot(HOSTILE)],
            "hologram": lambda: [self._bot("Nur Text.", custom={"type": "hologram"})],
            "broken": lambda: [self._bot("Nur Text.", custom={"type": "result"})],
            "lösch alles": lambda: self._show("delete"),
            "ja, löschen": lambda: [self._bot("Gut, ich lösche.", custom=gone)],
            "meine daten": lambda: [self._bot("Hier sind deine Daten.", custom=data)],
        }

    def _next(self) -> Messages:
        last = self.at + 1 >= QUESTIONS
        return self._show("result") if last else self._ask(self.at + 1)

    def _ask(self, index: int) -> Messages:
        self.at = index
        return self._show(f"question_{index + 1}")

    def _back(self) -> Messages:
        messages = self._ask(max(self.at - 1, 0))
        question = messages[0]["custom"]
        question["chosen"] = question["options"][0]["id"]
        return messages

    def _why(self) -> Messages:
        return [
            *self._say("Damit ich sehe, was dir liegt.", "To see what suits you."),
            *self._ask(self.at),
        ]

    def _say(self, de: str, en: str) -> Messages:
        return [self._bot(self._t(de, en))]

    def _show(self, name: str) -> Messages:
        reply = load(name, self.language)
        return [self._bot(reply["text"], reply["buttons"], reply["custom"])]

    def _bot(self, text: str, buttons: Any = (), custom: Any = None) -> Dict[str, Any]:
        shown = [{"title": title, "payload": payload} for title, payload in buttons]
        more = {"custom": custom} if custom else {}
        return self._add("bot", text=text, buttons=shown, **more)

    def _add(self, sender: str, **content: Any) -> Dict[str, Any]:
        at = f"2026-01-{self.day:02}T10:{len(self.said):02}:00.000+00:00"
        frame = {"id": f"m{len(self.said)}", "at": at}
        message = {**frame, "lang": self.language, "from": sender, **content}
        self.said.append(message)
        return message

    def _shown(self, body: Dict[str, Any]) -> str:
        offered = [b for m in self.said for b in m["buttons"]]
        offered += [{"title": c["title"], "payload": c["payload"]} for c in self._controls()]
        titles = {button["payload"]: button["title"] for button in offered}
        return body.get("text") or titles.get(body["payload"], "…")

    def _reply(self, messages: Messages) -> Dict[str, Any]:
        return {"language": self.language, "messages": messages, "controls": self._controls()}

    def _controls(self) -> List[Dict[str, str]]:
        other, name = ("en", "English") if self.language == "de" else ("de", "Deutsch")
        switch = ("language", f'/change_language{{"language":"{other}"}}', name, name)
        return [
            {"id": i, "title": self._t(de, en), "payload": p}
            for i, p, de, en in (*CONTROLS, switch)
        ]

    def _t(self, de: str, en: str) -> str:
        return de if self.language == "de" else en


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
