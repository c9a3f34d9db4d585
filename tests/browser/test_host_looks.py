"""The widget's looks on another site: theme, odd pages, keyboards, zoom, motion, print."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.access import DESK, PHONE, ZOOMED
from tests.browser.conftest import FLAGS, OpenPage, find_chromium
from tests.browser.hosting import FRAME, Embed, launcher, start_quiz, tag
from wegweiser.cli.demo import DemoSite

THEME = """:root { --ww-accent: #7a1f6b; --ww-accent-ink: #fffbe0; --ww-bar: #32164a;
  --ww-bar-ink: #fff1c9; --ww-sign: #9ff0c0; --ww-font: monospace; --ww-radius: 2px; --ww-z: 7; }"""
KEYBOARD = """Object.assign(window, { fake: new EventTarget() });
Object.assign(fake, { scale: 1, height: innerHeight, offsetTop: 0 });
Object.defineProperty(window, "visualViewport", { value: fake });
window.cover = (height, offsetTop, scale = 1) => {
  Object.assign(fake, { height, offsetTop, scale });
  fake.dispatchEvent(new Event("resize"));
};"""
SHIFT = """window.shift = 0; new PerformanceObserver((list) => list.getEntries()
  .forEach((entry) => (shift += entry.value))).observe({ type: "layout-shift", buffered: true })"""
LANDSCAPE: ViewportSize = {"width": 640, "height": 360}
BIG: ViewportSize = {"width": 1600, "height": 1100}


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
