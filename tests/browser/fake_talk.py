"""A visitor's conversation with the fake server, in the shapes of `wegweiser.presentation`."""

from __future__ import annotations

import json
import threading
from typing import Any, Callable, Dict, List

from tests.browser.fake_replies import CONTROLS, HOSTILE, hostile_sources, load

QUESTIONS = 3
Messages = List[Dict[str, Any]]


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
            "back": lambda: self._ask(max(self.at - 1, 0)),
            "change_answer": self._change,
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

    def _change(self) -> Messages:
        """As the real server: only a question to change shows the answer; going back undoes it."""
        messages = self._ask(0)
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
