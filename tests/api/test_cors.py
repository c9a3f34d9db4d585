"""The widget on another site: what its browser is let through, against real servers."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

import httpx
import pytest

from tests.bot import Visitor
from tests.conftest import start_servers, starts_servers
from wegweiser.cli.run import address

pytestmark = starts_servers

HOST = "https://host.example"
FOREIGN = [
    "https://evil.example",
    "http://host.example",
    "https://host.example.evil.example",
    "https://sub.host.example",
    "https://host.example:8443",
    "null",
]
PER_SESSION = 5


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The chat's address on servers that let one site embed it."""
    limits = {"per_session": PER_SESSION, "per_address": 10_000, "sessions_per_address": 10_000}
    running = start_servers(
        tmp_path_factory.mktemp("hosted"), allowed_origins=[HOST], limits=limits
    )
    yield address(running.settings)
    running.stop()


def visitor_from(base: str, origin: str) -> Visitor:
    """A visitor whose browser names the site in every request."""
    visitor = Visitor(base, "en", open_now=False)
    visitor.http.headers["origin"] = origin
    assert visitor.open().status_code == 201
    return visitor


def answers(base: str, origin: str) -> Dict[str, httpx.Response]:
    """One response of every kind that the widget must be able to read."""
    visitor = visitor_from(base, origin)
    http, headers = visitor.http, visitor.headers()
    found = {
        "201": http.post("sessions", json={"language": "de"}),
        "200": visitor.get("messages"),
        "200 config": http.get("config"),
        "401": http.get("messages"),
        "404": http.get("nothing"),
        "404 file": http.get("widget/nothing.js"),
        "413 text": visitor.post({"id": "a", "text": "x" * 1_001}),
        "413 body": httpx.post(
            base + "messages", content=b"x" * 70_000, headers={**headers, "origin": origin}
        ),
        "422": visitor.post({"id": "a", "text": ""}),
    }
    for _ in range(PER_SESSION):
        found["429"] = visitor.get("messages")
    found["204"] = http.delete("session", headers=headers)
    for name, path in FILES.items():
        found[f"200 {name}"] = http.get(path)
        tag = found[f"200 {name}"].headers["etag"]
        found[f"304 {name}"] = http.get(path, headers={"if-none-match": tag})
    return found


FILES = {"module": "widget/widget.js", "loader": "embed.js"}


def names(value: str) -> List[str]:
    """The items of a header's list, in lower case."""
    return [item.strip().lower() for item in value.split(",")]


def test_the_allowed_site_reads_every_answer(hosted: str) -> None:
    for kind, response in answers(hosted, HOST).items():
        assert response.status_code == int(kind[:3]), kind
        assert response.headers.get("access-control-allow-origin") == HOST, kind
        assert "retry-after" in names(response.headers["access-control-expose-headers"]), kind
        assert "origin" in names(response.headers["vary"]), kind
        assert "access-control-allow-credentials" not in response.headers, kind


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_site_reads_none(hosted: str, origin: str) -> None:
    for kind, response in answers(hosted, origin).items():
        assert response.status_code == int(kind[:3]), kind
        assert no_permission(response), kind


def test_without_an_origin_nothing_is_allowed(hosted: str) -> None:
    assert no_permission(httpx.get(hosted + "config"))


@pytest.mark.parametrize(
    ("path", "verb"),
    [("sessions", "POST"), ("messages", "POST"), ("messages", "GET"), ("session", "DELETE")],
)
def test_the_allowed_site_passes_the_preflight(hosted: str, path: str, verb: str) -> None:
    response = preflight(hosted + path, HOST, verb)
    assert response.status_code in (200, 204)
    assert response.headers["access-control-allow-origin"] == HOST
    assert verb.lower() in names(response.headers["access-control-allow-methods"])
    allowed = names(response.headers["access-control-allow-headers"])
    assert {"authorization", "content-type"} <= set(allowed)
    assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_site_fails_the_preflight(hosted: str, origin: str) -> None:
    assert no_permission(preflight(hosted + "messages", origin, "POST"))


def test_past_the_limit_comes_429_until_the_minute_is_over(hosted: str) -> None:
    visitor, other = visitor_from(hosted, HOST), visitor_from(hosted, HOST)
    for number in range(PER_SESSION):
        assert visitor.post({"id": f"m{number}", "text": "Hello"}).status_code == 200
    refused = visitor.post({"id": "more", "text": "Hello"})
    assert refused.status_code == 429
    error: Dict[str, Any] = refused.json()["error"]
    assert error["code"] == "too_many_requests"
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert refused.headers["retry-after"] in error["message"]
    assert other.get("messages").status_code == 200


def preflight(url: str, origin: str, verb: str) -> httpx.Response:
    """What a browser asks before a request with a token and JSON."""
    asked = {
        "origin": origin,
        "access-control-request-method": verb,
        "access-control-request-headers": "authorization,content-type",
    }
    return httpx.options(url, headers=asked)


def no_permission(response: httpx.Response) -> bool:
    """Whether no header of CORS lets another site read the response."""
    return not {
        "access-control-allow-origin",
        "access-control-allow-credentials",
    } & set(response.headers)
