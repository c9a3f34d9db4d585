"""The widget on another site: options, events, theme, odd hosts, phones, the demo's pages."""

from __future__ import annotations

from typing import Any, Callable, Iterator, List

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.browser.conftest import FLAGS, OpenPage, find_chromium
from tests.browser.fake_server import FakeServer
from tests.browser.test_access import DESK, PHONE, violations
from wegweiser.cli.demo import BOT, DemoSite

LANDSCAPE: ViewportSize = {"width": 640, "height": 360}
BIG: ViewportSize = {"width": 1600, "height": 1100}
ZOOMED: ViewportSize = {"width": 320, "height": 256}  # 1280 x 1024 at 400 %
FRAME = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{head}</head>
<body><main><h1>Eine Seite</h1><p><a href="#x">Ein Link</a></p>{body}</main></body></html>"""
#: What the page hears, with all that an event carries.
HEARD = """["opened", "closed", "finished"].forEach((name) =>
  document.addEventListener(`wegweiser:${name}`, (event) =>
    (window.heard ??= []).push([name, event.detail ?? null, event.target.localName])))"""

#: Opens a page of another site: the loader's attributes, more for `head` and `main`, options.
Embed = Callable[..., Page]


def tag(attributes: str = 'data-lang="de"') -> str:
    """The loader's script tag."""
    return f'<script defer src="{BOT}/chat/embed.js" {attributes}></script>'


@pytest.fixture
def embed(new_page: OpenPage, site: DemoSite) -> Embed:
    """Opens a host's page."""

    def opened(
        attributes: str = 'data-lang="de"', head: str = "", body: str = "", **options: Any
    ) -> Page:
        head = tag(attributes) + head
        site.pages["/host.html"] = FRAME.format(head=head, body=body)
        page = new_page(**{"viewport": DESK, **options})
        page.add_init_script(HEARD)
        page.goto(f"{site.origin}/host.html")
        return page

    return opened


@pytest.fixture
def host(embed: Embed) -> Page:
    """A page with the loader and no options but the language."""
    page = embed()
    launcher(page).wait_for()
    return page


def launcher(page: Page) -> Locator:
    """The floating button."""
    return page.locator("wegweiser-panel > [aria-expanded]")


def start_quiz(page: Page) -> Locator:
    """Open the panel and the first question."""
    launcher(page).click()
    page.get_by_role("button", name="Quiz starten").click()
    question = page.get_by_role("group", name="Ein Verein")
    question.wait_for()
    return question


def heard(page: Page) -> Any:
    """The events so far."""
    return page.evaluate("window.heard ?? []")


def test_embedded_panel_opens_and_closes_by_keyboard(host: Page, server: FakeServer) -> None:
    asked: List[str] = []
    host.on("request", lambda request: asked.append(request.url))
    button = host.get_by_role("button", name="Wegweiser: Chat zur Berufswahl")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert violations(host) == []
    assert host.evaluate("sessionStorage.length + localStorage.length") == 0
    assert asked == []
    button.press("Enter")
    panel = host.get_by_role("dialog", name="Wegweiser")
    expect(panel.get_by_role("textbox")).to_be_focused()
    expect(panel.get_by_role("button", name="Quiz starten")).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert violations(host) == []
    assert all(url.startswith(server.origin) for url in asked)
    box, sign = panel.bounding_box(), button.bounding_box()
    assert box == {"x": 560, "y": 20, "width": 420, "height": 688}
    assert sign is not None
    assert sign["y"] >= box["y"] + box["height"]
    expect(panel.get_by_role("heading", name="Wegweiser")).to_be_in_viewport()
    host.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(panel.get_by_role("button", name="Quiz starten")).to_have_count(1)
    panel.get_by_role("button", name="Chat schließen").click()
    expect(button).to_be_focused()


def test_embedded_panel_fills_a_phone(host: Page) -> None:
    host.set_viewport_size(PHONE)
    question = start_quiz(host)
    panel = host.get_by_role("dialog")
    expect(question).to_be_visible()
    assert panel.bounding_box() == {"x": 0, "y": 0, **PHONE}
    assert panel.evaluate("node => node.matches(':modal')")
    host.set_viewport_size(DESK)
    expect(panel).to_be_visible()
    assert not panel.evaluate("node => node.matches(':modal')")
    host.keyboard.press("Escape")
    expect(panel).to_be_hidden()


@pytest.mark.parametrize(
    ("attributes", "allowed"),
    [
        ('data-mode="popup"', "data-mode: panel | inline | page"),
        ('data-lang="fr"', "data-lang: en | de"),
        ('data-position="top"', "data-position: right | left"),
        ('data-theme="blue"', "data-theme: light dark | light | dark"),
        ('data-mode="inline" data-target="#nowhere"', "data-target: not found"),
        ('data-mode="inline" data-target="]["', "data-target: not found"),
    ],
)
def test_a_bad_option_falls_back_with_one_warning(
    new_page: OpenPage, site: DemoSite, attributes: str, allowed: str
) -> None:
    site.pages["/bad.html"] = FRAME.format(head=tag(attributes), body="")
    page = new_page(viewport=DESK)
    page.add_init_script("window.warned = []; console.warn = (text) => warned.push(text)")
    page.goto(f"{site.origin}/bad.html")
    expect(launcher(page).or_(page.get_by_role("textbox"))).to_be_visible()
    assert page.evaluate("warned") == [allowed]


def test_language_label_and_position(embed: Embed) -> None:
    page = embed('data-lang="en-GB" data-label="Ask us" data-position="left" data-theme="dark"')
    button = page.get_by_role("button", name="Ask us")
    button.click()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("button", name="Start the quiz")).to_be_visible()
    box = panel.bounding_box()
    assert box is not None
    assert box["x"] == 20
    assert panel.evaluate("node => getComputedStyle(node).colorScheme") == "dark"


def test_greeting_is_closed_by_keyboard_for_the_session(embed: Embed) -> None:
    page = embed('data-lang="de" data-greeting="Fragen zum Beruf?"')
    greeting = page.get_by_role("button", name="Fragen zum Beruf?")
    expect(greeting).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("sessionStorage.length") == 0
    page.set_viewport_size(PHONE)
    expect(greeting).to_be_hidden()
    page.set_viewport_size(DESK)
    page.reload()
    page.get_by_role("link", name="Ein Link").focus()
    page.keyboard.press("Tab")
    expect(greeting).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Schließen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(greeting).to_have_count(0)
    expect(launcher(page)).to_be_focused()
    page.reload()
    launcher(page).wait_for()
    expect(greeting).to_have_count(0)


def test_greeting_opens_the_chat(embed: Embed) -> None:
    page = embed('data-greeting="Fragen zum Beruf?"')
    page.get_by_role("button", name="Fragen zum Beruf?").click()
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    expect(page.get_by_role("button", name="Fragen zum Beruf?")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(launcher(page)).to_be_focused()
    page.reload()
    launcher(page).wait_for()
    expect(page.get_by_role("button", name="Fragen zum Beruf?")).to_have_count(0)


def test_open_at_once_leaves_the_focus_and_comes_once(embed: Embed) -> None:
    page = embed("data-open")
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("button", name="Quiz starten")).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "body"
    panel.get_by_role("textbox").press("Escape")
    expect(panel).to_be_hidden()
    expect(launcher(page)).to_be_focused()
    page.reload()
    launcher(page).wait_for()
    page.wait_for_load_state("networkidle")
    expect(panel).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, LANDSCAPE])
def test_open_at_once_is_not_for_phones(embed: Embed, size: ViewportSize) -> None:
    page = embed("data-open", viewport=size)
    launcher(page).wait_for()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("dialog")).to_have_count(0)
    launcher(page).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_hosts_own_button_opens_and_gets_the_focus_back(embed: Embed) -> None:
    own = '<p><a href="#top" data-wegweiser-open><b>Zur Beratung</b></a></p>'
    page = embed(body=own)
    link = page.get_by_role("link", name="Zur Beratung")
    link.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    assert page.url.endswith("/host.html")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    page.evaluate("document.querySelector('wegweiser-panel').open()")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate("document.querySelector('wegweiser-panel').close()")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_events_tell_what_happens_and_nothing_about_the_visitor(host: Page) -> None:
    start_quiz(host)
    host.set_viewport_size(PHONE)
    host.set_viewport_size(DESK)
    show = host.get_by_role("button", name="Ergebnis jetzt zeigen")
    for count in (1, 2):
        host.get_by_role("button", name="Menü").click()
        show.click()
        expect(host.get_by_role("heading", name="Am besten passt")).to_have_count(count)
    host.get_by_role("button", name="Chat schließen").click()
    expect(launcher(host)).to_be_focused()
    names = ["opened", "finished", "closed"]
    assert heard(host) == [[name, None, "wegweiser-panel"] for name in names]
    host.reload()
    launcher(host).click()
    expect(host.get_by_role("heading", name="Am besten passt")).to_have_count(2)
    assert heard(host) == [["opened", None, "wegweiser-panel"]]


THEME = """:root { --ww-accent: #7a1f6b; --ww-accent-ink: #fffbe0; --ww-bar: #32164a;
  --ww-bar-ink: #fff1c9; --ww-sign: #9ff0c0; --ww-font: monospace; --ww-radius: 2px; --ww-z: 7; }"""


def test_theme_reaches_launcher_and_chat(embed: Embed, site: DemoSite) -> None:
    site.pages["/theme.css"] = THEME
    page = embed(head='<link rel="stylesheet" href="theme.css">')
    start_quiz(page)

    def style(node: Locator, name: str) -> str:
        value: str = node.evaluate("(node, name) => getComputedStyle(node)[name]", name)
        return value

    assert style(launcher(page), "backgroundColor") == "rgb(50, 22, 74)"
    assert style(launcher(page), "color") == "rgb(159, 240, 192)"
    assert style(page.locator("wegweiser-panel"), "zIndex") == "7"
    panel = page.get_by_role("dialog")
    assert style(panel, "fontFamily") == "monospace"
    assert style(panel, "borderRadius") == "2px"
    assert style(panel.locator("header"), "backgroundColor") == "rgb(50, 22, 74)"
    assert style(panel.locator("header"), "color") == "rgb(255, 241, 201)"
    assert style(panel.locator(".user"), "backgroundColor") == "rgb(122, 31, 107)"
    assert style(panel.locator(".user"), "color") == "rgb(255, 251, 224)"
    assert style(panel.locator("#title svg"), "color") == "rgb(159, 240, 192)"


def test_a_second_panel_of_the_bot_is_ignored(embed: Embed) -> None:
    page = embed(head=tag('data-lang="en"'))
    launcher(page).first.wait_for()
    page.wait_for_load_state("networkidle")
    expect(launcher(page)).to_have_count(1)
    expect(page.get_by_role("button", name="Wegweiser: Chat zur Berufswahl")).to_be_visible()


def test_inline_waits_until_it_comes_near(embed: Embed, server: FakeServer) -> None:
    gap = "<br>" * 200
    page = embed('data-mode="inline" data-target="#here"', body=f'{gap}<div id="here">alt</div>')
    page.wait_for_load_state("networkidle")
    assert server.sessions == {}
    page.locator("#here").scroll_into_view_if_needed()
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "body"
    expect(page.get_by_text("alt", exact=True)).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert violations(page) == []


def test_two_inline_chats_and_a_panel_share_one_session(embed: Embed, server: FakeServer) -> None:
    places = '<div id="a"></div><div id="b"></div>'
    more = tag('data-mode="inline" data-target="#b" data-lang="de"') + tag('data-lang="en"')
    page = embed('data-mode="inline" data-target="#a" data-lang="de"', more, places)
    first, second = page.locator("#a wegweiser-chat"), page.locator("#b wegweiser-chat")
    expect(first.get_by_role("button", name="Quiz starten")).to_be_visible()
    second.scroll_into_view_if_needed()
    expect(second.get_by_role("button", name="Quiz starten")).to_be_visible()
    launcher(page).click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Quiz starten")).to_be_visible()
    assert len(server.sessions) == 1
    page.keyboard.press("Escape")
    second.get_by_role("button", name="Quiz starten").click()
    expect(second.get_by_role("group", name="Ein Verein")).to_be_visible()
    first.get_by_role("textbox").fill("plan")
    first.get_by_role("textbox").press("Enter")
    expect(first.get_by_role("heading", name="Dein Plan")).to_be_visible()
    assert len(server.sessions) == 1


def test_page_mode_fills_the_page_and_keeps_its_title(embed: Embed) -> None:
    page = embed('data-mode="page" data-lang="de"', viewport=PHONE)
    expect(page.get_by_role("textbox")).to_be_focused()
    chat = page.locator("wegweiser-chat")
    assert chat.bounding_box() == {"x": 0, "y": 0, **PHONE}
    expect(page).to_have_title("Host")


def test_hostile_right_to_left_page_without_a_doctype(new_page: OpenPage, site: DemoSite) -> None:
    page = new_page(viewport=DESK)
    page.goto(f"{site.origin}/rtl.html")
    expect(page.get_by_role("button", name="Which job suits you?")).to_be_visible()
    expect(launcher(page)).to_have_count(1)
    button = launcher(page).bounding_box()
    assert button == {"x": 20, "y": 720, "width": 60, "height": 60}
    launcher(page).click()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("button", name="Start the quiz")).to_be_visible()
    assert panel.bounding_box() == {"x": 20, "y": 20, "width": 420, "height": 688}
    page.get_by_role("textbox").fill("difference")
    page.keyboard.press("Enter")
    panel.get_by_role("table").wait_for()
    styles = panel.evaluate(
        """dialog => ["textbox", "table"].map((name) => {
          const node = dialog.querySelector(name === "table" ? "table" : "textarea");
          const { fontSize, direction, textTransform, letterSpacing } = getComputedStyle(node);
          return [fontSize, direction, textTransform, letterSpacing].join();
        })"""
    )
    assert styles == ["16px,ltr,none,normal"] * 2
    edge, log = panel.locator("header").bounding_box(), panel.get_by_role("log").bounding_box()
    assert edge is not None
    assert log is not None
    assert log["y"] == edge["y"] + edge["height"]


def test_inline_on_a_hostile_page(embed: Embed, site: DemoSite) -> None:
    page = embed('data-mode="inline"', head='<link rel="stylesheet" href="hostile.css">')
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()
    chat = page.locator("wegweiser-chat")
    box = chat.bounding_box()
    assert box is not None
    assert box["height"] == 640
    names = (
        "({ fontSize, letterSpacing, zoom, opacity }) => [fontSize, letterSpacing, zoom, opacity]"
    )
    found = chat.evaluate(f"node => ({names})(getComputedStyle(node)).join()")
    assert found == "16px,normal,1,1"
    colour = page.get_by_role("log").evaluate("node => getComputedStyle(node).color")
    assert colour == "rgb(29, 42, 45)"


def test_typing_is_no_shortcut_of_the_page(host: Page) -> None:
    host.evaluate("window.keys = []; document.addEventListener('keydown', (e) => keys.push(e.key))")
    launcher(host).click()
    host.get_by_role("textbox").press("s")
    expect(host.get_by_role("textbox")).to_have_value("s")
    host.get_by_role("textbox").press("Escape")
    expect(host.get_by_role("dialog")).to_be_hidden()
    assert host.evaluate("keys") == []


@pytest.fixture
def shaky(browser: Browser, site: DemoSite) -> Iterator[Page]:
    """A host's page whose errors in the console are expected."""
    site.pages["/host.html"] = FRAME.format(head=tag(), body="")
    context = browser.new_context(locale="de-DE", viewport=DESK)
    page = context.new_page()
    page.goto(f"{site.origin}/host.html")
    yield page
    context.close()


def test_slow_start_is_shown_and_a_failed_one_can_be_repeated(shaky: Page) -> None:
    waiting: List[Route] = []
    shaky.route("**/widget/widget.js*", lambda route: waiting.append(route))
    launcher(shaky).click()
    expect(launcher(shaky)).to_have_attribute("aria-busy", "true")
    launcher(shaky).click()
    assert len(waiting) == 1
    waiting[0].abort()
    note = shaky.get_by_role("alert")
    expect(note).to_contain_text("Der Chat lädt nicht.")
    expect(launcher(shaky)).not_to_have_attribute("aria-busy", "true")
    shaky.unroute("**/widget/widget.js*")
    note.get_by_role("button", name="Der Chat lädt nicht.").click()
    expect(shaky.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    expect(note).to_have_count(0)


@pytest.mark.parametrize("part", ["chat.js", "styles.css", "texts/de.json"])
def test_a_part_that_fails_can_be_repeated(shaky: Page, part: str) -> None:
    shaky.route(f"**/widget/{part}*", lambda route: route.abort())
    launcher(shaky).click()
    expect(shaky.get_by_role("alert")).to_be_visible()
    shaky.unroute(f"**/widget/{part}*")
    launcher(shaky).click()
    expect(shaky.get_by_role("dialog").get_by_role("textbox")).to_be_focused()


def test_where_the_chat_cannot_load_inline_stays_a_link(shaky: Page, site: DemoSite) -> None:
    site.pages["/inline.html"] = FRAME.format(head=tag('data-mode="inline"'), body="")
    shaky.route("**/widget/widget.js*", lambda route: route.abort())
    shaky.goto(f"{site.origin}/inline.html")
    link = shaky.get_by_role("link", name="Wegweiser: Chat zur Berufswahl")
    expect(link).to_have_attribute("href", f"{site.bot}/chat/")


KEYBOARD = """Object.assign(window, { fake: new EventTarget() });
Object.assign(fake, { scale: 1, height: innerHeight, offsetTop: 0 });
Object.defineProperty(window, "visualViewport", { value: fake });
window.cover = (height, offsetTop, scale = 1) => {
  Object.assign(fake, { height, offsetTop, scale });
  fake.dispatchEvent(new Event("resize"));
};"""


def test_the_field_stays_above_an_on_screen_keyboard(host: Page) -> None:
    host.set_viewport_size(PHONE)
    host.add_init_script(KEYBOARD)
    host.reload()
    question = start_quiz(host)
    last = question.get_by_role("button").last
    last.scroll_into_view_if_needed()
    host.evaluate("cover(300, 40)")
    panel, field = host.get_by_role("dialog"), host.get_by_role("textbox")
    assert panel.bounding_box() == {"x": 0, "y": 40, "width": 320, "height": 300}
    box = field.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 340
    expect(last).to_be_in_viewport()
    host.evaluate("cover(200, 100, 2)")
    assert panel.bounding_box() == {"x": 0, "y": 0, **PHONE}


@pytest.mark.parametrize("size", [LANDSCAPE, ZOOMED])
def test_little_height_leaves_room_to_read(host: Page, size: ViewportSize) -> None:
    host.set_viewport_size(size)
    start_quiz(host)
    log = host.get_by_role("log")
    box = log.bounding_box()
    assert box is not None
    assert box["height"] > size["height"] * 0.55
    assert log.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    for name in ("Menü", "Chat schließen", "English", "Senden"):
        expect(host.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    title = host.get_by_role("heading", name="Wegweiser", exact=True)
    assert title.evaluate("node => node.scrollWidth - node.clientWidth") == 0


@pytest.mark.parametrize(("size", "width"), [(DESK, 1000), (BIG, 840)])
def test_text_twice_as_large(
    browser: Browser, site: DemoSite, size: ViewportSize, width: int
) -> None:
    site.pages["/host.html"] = FRAME.format(head=tag(), body="")
    flags = [*FLAGS, "--blink-settings=defaultFontSize=32"]
    large = browser.browser_type.launch(executable_path=find_chromium(), args=flags)
    page = large.new_page(viewport=size, locale="de-DE")
    page.goto(f"{site.origin}/host.html")
    start_quiz(page)
    panel = page.get_by_role("dialog")
    box = panel.bounding_box()
    assert box is not None
    assert box["width"] == width
    assert page.get_by_role("textbox").evaluate("n => getComputedStyle(n).fontSize") == "32px"
    assert page.get_by_role("log").evaluate("n => n.scrollWidth - n.clientWidth") == 0
    expect(page.get_by_role("button", name="Chat schließen")).to_be_in_viewport(ratio=1)
    large.close()


def test_the_panel_can_be_made_large(host: Page) -> None:
    launcher(host).click()
    large = host.get_by_role("button", name="Großes Fenster")
    expect(large).to_have_attribute("aria-pressed", "false")
    large.press("Enter")
    expect(large).to_have_attribute("aria-pressed", "true")
    panel = host.get_by_role("dialog")
    assert panel.bounding_box() == {"x": 20, "y": 20, "width": 960, "height": 688}
    host.keyboard.press("Escape")
    launcher(host).click()
    expect(large).to_have_attribute("aria-pressed", "true")
    large.click()
    box = panel.bounding_box()
    assert box is not None
    assert box["width"] == 420
    host.set_viewport_size(PHONE)
    expect(large).to_be_hidden()


SHIFT = """window.shift = 0; new PerformanceObserver((list) => list.getEntries()
  .forEach((entry) => (shift += entry.value))).observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("attributes", ['data-greeting="Hallo"', 'data-mode="inline"'])
def test_nothing_shifts(embed: Embed, attributes: str) -> None:
    page = embed(attributes)
    page.add_init_script(SHIFT)
    page.reload()
    if "inline" not in attributes:
        launcher(page).click()
    expect(page.get_by_role("button", name="Quiz starten")).to_be_visible()
    assert page.evaluate("shift") == 0


@pytest.mark.parametrize(("motion", "name"), [("reduce", "none"), ("no-preference", "rise")])
def test_opens_calmly_where_motion_is_welcome(embed: Embed, motion: str, name: str) -> None:
    page = embed(reduced_motion=motion)
    launcher(page).click()
    panel = page.get_by_role("dialog")
    assert panel.evaluate("node => getComputedStyle(node).animationName") == name


def test_the_own_page_prints_the_whole_conversation(page: Page) -> None:
    page.get_by_role("textbox").fill("unterschied")
    page.keyboard.press("Enter")
    page.get_by_role("table").wait_for()
    page.set_viewport_size(LANDSCAPE)
    page.emulate_media(media="print")
    log = page.get_by_role("log")
    assert log.evaluate("node => node.scrollHeight - node.clientHeight") == 0
    expect(page.get_by_role("textbox")).to_be_hidden()
    for name in ("Menü", "English", "Quiz starten"):
        expect(page.get_by_role("button", name=name)).to_be_hidden()
    assert page.evaluate("document.scrollingElement.scrollHeight > innerHeight")


def test_the_host_prints_without_the_chat(host: Page) -> None:
    launcher(host).click()
    panel = host.get_by_role("dialog")
    expect(panel).to_be_visible()
    host.emulate_media(media="print")
    expect(panel).to_be_hidden()
    expect(launcher(host)).to_be_hidden()


@pytest.mark.parametrize("path", ["/", "/en.html", "/inline.html"])
def test_the_demos_pages(new_page: OpenPage, site: DemoSite, path: str) -> None:
    page = new_page(viewport=DESK)
    asked: List[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.origin}{path}")
    if path != "/inline.html":
        launcher(page).wait_for()
        assert violations(page) == []
        page.get_by_role("button", name="Beruf passt zu mir").or_(
            page.get_by_role("button", name="Which job suits me")
        ).click()
    expect(page.get_by_role("textbox")).to_be_visible()
    expect(page.get_by_role("log").get_by_role("button").first).to_be_visible()
    assert violations(page) == []
    origins = (site.origin, site.bot, "data:")
    assert [url for url in asked if not url.startswith(origins)] == []
