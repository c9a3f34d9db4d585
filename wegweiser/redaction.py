"""Takes contact data out of a text that is to be kept apart from its conversation."""

from __future__ import annotations

import re
import unicodedata
from typing import Tuple

#: In this order: an e-mail address holds a domain, a link may hold digits. When in doubt a
#: text loses too much: a date range written in eight digits goes as a number.
_RULES: Tuple[Tuple[re.Pattern[str], str], ...] = (
    # max@example.org, also "max (at) example.org" and without its ending.
    (re.compile(r"[\w.+%-]+(?:@|\s?[(\[{]\s?at\s?[)\]}]\s?)[\w-]+(?:\.[\w-]+)*", re.I), "<email>"),
    (re.compile(r"(?:\b[a-z]{2,9}://|\bwww\.)\S+", re.I), "<url>"),
    # Without a scheme: anything with a path, and the usual endings without one.
    (re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,9}/\S*", re.I), "<url>"),
    (
        re.compile(
            r"\b[\w-]+(?:\.[\w-]+)*"
            r"\.(?:de|com|org|net|eu|at|ch|info|io|me|tv|uk|fr|nl|app|dev|blog|shop|online)\b",
            re.I,
        ),
        "<url>",
    ),
    # The name of an account names its owner.
    (re.compile(r"(?<!\w)@\w[\w.-]*"), "<account>"),
    # Seven digits and more, however they are set apart.
    (re.compile(r"[+(]{0,2}\d(?:[\s()/.–‐-]{0,3}\d){6,}"), "<phone>"),
)


def redacted(text: str) -> str:
    """Return `text` with placeholders for e-mail addresses, links, accounts and phone numbers.

    Characters of full width and the like become plain ones first (NFKC). Names of people and
    postal addresses are not recognised.
    """
    plain = unicodedata.normalize("NFKC", text)
    for pattern, placeholder in _RULES:
        plain = pattern.sub(placeholder, plain)
    return plain
