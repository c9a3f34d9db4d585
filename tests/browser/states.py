"""What the chat can look like, each with the way there; a new state is one line more.

The tests of accessibility and of the policy visit them all, and `trees/` holds what a screen
reader is told in each.
"""

from __future__ import annotations

from typing import Callable, Dict, NamedTuple

from playwright.sync_api import Page

from tests.browser.fake_server import Failure, FakeServer

LAUNCHER = "Wegweiser: Chat zur Berufswahl"


class Stage(NamedTuple):
    """A page with the chat, its server, and what a visitor does there."""

    page: Page
    server: FakeServer

    def press(self, *names: str) -> None:
        """Click the last button of each name, one after the other."""
        for name in names:
            self.page.get_by_role("button", name=name).last.click()
            self._settle()

    def say(self, *texts: str) -> None:
        """Write messages; each is answered before the next."""
        for text in texts:
            self.page.get_by_role("textbox").fill(text)
            self.page.keyboard.press("Enter")
            self.page.locator(".user", has_text=text).last.wait_for()
            self._settle()

    def menu(self, *names: str) -> None:
        """Open the menu and press what is in it."""
        self.press("Menü", *names)

    def doubt(self) -> None:
        """Be asked before the data are deleted, and go back from "no" to "yes"."""
        self.menu("Meine Daten löschen")
        self.page.keyboard.press("Shift+Tab")

    def dismiss(self) -> None:
        """Close the greeting beside the site's button; a small screen has none."""
        close = self.page.get_by_role("button", name="Schließen")
        if close.is_visible():
            close.click()

    def fail(self, status: int, text: str) -> None:
        """Write a message that the server answers with an error."""
        self.server.failures.append(Failure(status))
        self.say(text)

    def unfold(self) -> None:
        """Show all of a result."""
        self.menu("Ergebnis jetzt zeigen")
        self.press("Alle 10 zeigen")
        self.page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")

    def change(self) -> None:
        """Be asked a question again, with the answer given before."""
        self.press("Quiz starten", "Die Einladung")
        self.menu("Meine Antworten")
        self.press("Antwort 1 ändern")

    def restart(self) -> None:
        """Be asked before the answers are dropped, and go back from "no" to "yes"."""
        self.press("Quiz starten")
        self.menu("Neu anfangen")
        self.page.keyboard.press("Shift+Tab")

    def wait(self) -> None:
        """Send something and get no answer yet."""
        self.server.delay.clear()
        self.page.get_by_role("button", name="Quiz starten").click()
        self.page.get_by_text("Wegweiser schreibt").wait_for()

    def scroll_up(self) -> None:
        """Read what was said before, with newer messages below."""
        self.say("plan", "quellen")
        self.page.get_by_role("log").evaluate("node => node.scrollTo(0, 0)")
        self.page.get_by_role("button", name="Zum Neuesten").wait_for()

    def leave_net(self) -> None:
        """Go offline and write a message."""
        self.page.context.set_offline(True)
        self.say("plan")
        self.page.get_by_text("Du bist gerade offline.").wait_for()

    def _settle(self) -> None:
        self.page.locator("wegweiser-chat").locator(".frame:not(.busy)").wait_for()


class State(NamedTuple):
    """Where it begins and what a visitor does then."""

    act: Callable[[Stage], object]
    site: str = ""  # a page of the demo site; else the chat's own page


def _seen(_stage: Stage) -> None:
    """Nothing more is done."""


STATES: Dict[str, State] = {
    "greeting": State(_seen),
    "question": State(lambda stage: stage.press("Quiz starten")),
    "answered": State(lambda stage: stage.press("Quiz starten", "Die Einladung")),
    "chosen": State(lambda stage: stage.change()),
    "summary": State(lambda stage: stage.menu("Meine Antworten")),
    "result": State(lambda stage: stage.menu("Ergebnis jetzt zeigen")),
    "result_unfolded": State(lambda stage: stage.unfold()),
    "comparison": State(lambda stage: stage.say("unterschied")),
    "comparison_of_three": State(lambda stage: stage.say("drei Berufe")),
    "role": State(lambda stage: stage.say("rolle")),
    "glossary": State(lambda stage: stage.press("Alle Berufe")),
    "sources": State(lambda stage: stage.say("quellen")),
    "training_plan": State(lambda stage: stage.say("plan")),
    "confirm": State(lambda stage: stage.say("lösch alles")),
    "fallback": State(lambda stage: stage.say("was?")),
    "menu": State(lambda stage: stage.menu()),
    "times": State(lambda stage: stage.menu("Uhrzeiten zeigen", "Menü")),
    "restart_asked": State(lambda stage: stage.restart()),
    "delete_asked": State(lambda stage: stage.doubt()),
    "deleted": State(lambda stage: stage.menu("Meine Daten löschen", "Ja, alles löschen")),
    "error": State(lambda stage: stage.fail(503, "geht nicht")),
    "refused": State(lambda stage: stage.fail(422, "geht nicht")),
    "expired": State(lambda stage: stage.fail(401, "zu spät")),
    "offline": State(lambda stage: stage.leave_net()),
    "waiting": State(lambda stage: stage.wait()),
    "newer_below": State(lambda stage: stage.scroll_up()),
    "english": State(lambda stage: stage.press("English")),
    "site_bubble": State(_seen, "index.html"),
    "site_closed": State(lambda stage: stage.dismiss(), "index.html"),
    "site_open": State(lambda stage: stage.press(LAUNCHER), "index.html"),
    "site_question": State(lambda stage: stage.press(LAUNCHER, "Quiz starten"), "index.html"),
    "site_inline": State(lambda stage: stage.press("Quiz starten"), "inline.html"),
    "site_english": State(lambda stage: stage.press("Wegweiser: career chat"), "en.html"),
}
