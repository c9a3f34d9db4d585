"""What a host relies on: policy, sizes, texts, documentation; fixtures that follow the schemas.

Every page of these tests is under the strictest policy, and the fixture `new_page` fails what
breaks it or asks another host.
"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Browser

from tests.browser.fake_replies import CUSTOMS, load
from tests.browser.fake_server import FakeServer
from wegweiser.paths import ROOT, WIDGET
from wegweiser.widget_files import served_files

TESTS = Path(__file__).parent
DOCS = ROOT / "docs"


@pytest.mark.parametrize(
    "deed",
    [
        "document.body.innerHTML = '<b>x</b>'",
        "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
        "fetch('https://example.org/').catch(() => {})",
    ],
)
def test_the_policy_of_the_fake_server_is_in_force(
    browser: Browser, server: FakeServer, deed: str
) -> None:
    """Else it would prove nothing that no page of these tests reports an error."""
    page = browser.new_page()
    page.goto(f"{server.origin}/chat/")
    page.evaluate("addEventListener('securitypolicyviolation', () => { window.broken = true })")
    page.evaluate(f"() => {{ try {{ {deed} }} catch {{ /* refused */ }} }}")
    page.wait_for_function("window.broken")
    page.context.close()


def test_sizes_stay_in_the_budget() -> None:
    """The loader, and all with the larger one of the languages; bytes after `gzip -9`."""
    files = served_files()
    packed = {name: len(gzip.compress(body, 9, mtime=0)) for name, body in files.items()}
    code = sum(size for name, size in packed.items() if name.endswith((".js", ".css")))
    texts = max(size for name, size in packed.items() if name.startswith("texts/"))
    assert packed["embed.js"] <= 2_000
    assert code + texts <= 20_000


def test_texts_have_the_same_keys() -> None:
    packs = [json.loads(path.read_text("utf-8")) for path in (WIDGET / "texts").glob("*.json")]
    assert len(packs) > 1
    assert len({frozenset(pack) for pack in packs}) == 1


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", sorted(path.stem for path in CUSTOMS.glob("*.json")))
def test_fake_replies_follow_the_schemas(name: str, language: str) -> None:
    custom = load(name, language)["custom"]
    schema = json.loads((WIDGET / "schemas" / f"{custom['type']}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(custom)


@pytest.mark.parametrize("page", ["accessibility.md", "widget.md"])
def test_the_tests_that_the_documentation_names_are_there(page: str) -> None:
    named = re.findall(r"`(?:tests/browser/)?(\w+\.(?:py|js))`", (DOCS / page).read_text("utf-8"))
    ours = {path.name for folder in (TESTS, WIDGET) for path in folder.rglob("*")}
    assert named
    assert [name for name in named if name not in ours] == []
