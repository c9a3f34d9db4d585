"""What is turned down: things, jobs, or neither, in both languages."""

from __future__ import annotations

from typing import Dict, List

import pytest

from wegweiser.catalogue import Catalogue, Language
from wegweiser.understanding.finer import finer_intent
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_evidence, telling_words


def signs(catalogue: Catalogue, text: str, language: Language) -> Dict[str, int]:
    found = find_evidence(catalogue, text, language).evidence
    return {e.trait: 1 if e.strength > 0 else -1 for e in found}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I like to do"),
        ("en", "I want to do things"),
        ("en", "I have a lot to do"),
        ("en", "what I love to do and to be"),
        ("de", "ich möchte etwas machen"),
        ("de", "ich habe gern viel zu tun"),
        ("de", "das will ich gern haben"),
    ],
)
def test_plain_verbs_are_no_likes(catalogue: Catalogue, language: Language, text: str) -> None:
    assert signs(catalogue, text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "trait", "sign"),
    [
        ("de", "keinesfalls vor der Kamera stehen", "stage", -1),
        ("de", "Vor der Kamera stehen? Nein danke.", "stage", -1),
        ("de", "unter keinen Umständen etwas mit Zahlen", "numbers", -1),
        ("de", "Ich schreibe keineswegs gern", "write", -1),
        ("de", "Schreiben kann ich, mag es aber nicht.", "write", -1),
        ("de", "Ich kann gut schreiben, aber das mag ich nicht", "write", -1),
        ("de", "Ich habe nichts gegen Zahlen.", "numbers", 1),
        ("de", "Gegen Zahlen habe ich nichts", "numbers", 1),
        ("de", "Mir macht Schreiben nichts aus.", "write", 1),
        ("de", "Ich mache mir nichts aus Zahlen", "numbers", -1),
        ("de", "ich mag keine Menschen", "dialogue", -1),
        ("en", "standing in front of a camera? No thanks.", "stage", -1),
        ("en", "under no circumstances numbers", "numbers", -1),
        ("en", "I can write, but I don't like it.", "write", -1),
        ("en", "I have nothing against numbers", "numbers", 1),
        ("en", "I don't mind numbers", "numbers", 1),
        ("en", "I dont like people", "dialogue", -1),
        ("en", "I do not want to do anything with numbers", "numbers", -1),
    ],
)
def test_liked_or_not(
    catalogue: Catalogue, language: Language, text: str, trait: str, sign: int
) -> None:
    assert signs(catalogue, text, language)[trait] == sign


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das mit den Zahlen stimmt nicht, Zahlen mag ich nicht mehr."),
        ("en", "The thing about numbers is wrong, I don't like numbers any more."),
    ],
)
def test_a_correction_is_taken(catalogue: Catalogue, language: Language, text: str) -> None:
    assert signs(catalogue, text, language) == {"numbers": -1}


@pytest.mark.parametrize(
    "text",
    [
        "That is not true, press officers do not write that much.",
        "I don't like writing for press officers",
        "I never met a community manager",
        "my sister is not a copywriter",
        "Pressesprecher schreiben gar nicht so viel",
        "Ich schreibe nicht gern für Pressesprecher",
        "Ich habe noch nie einen Influencer getroffen",
        "Meine Schwester ist keine Texterin",
    ],
)
def test_no_job_is_turned_down(catalogue: Catalogue, text: str) -> None:
    assert [name.negated for name in find_names(catalogue, text)] == [False]


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("what about content creator, not influencer", ["influencer"]),
        ("was ist mit Content Creator, nicht Influencer", ["influencer"]),
        ("no influencer, i said content creator", ["influencer"]),
        ("kein Influencer, ich sagte Content Creator", ["influencer"]),
        ("Alles außer Texter und Influencer", ["copywriter", "influencer"]),
        ("anything but press officer and PR manager", ["press_officer", "pr_manager"]),
        ("I don't want to work as a press officer", ["press_officer"]),
        ("Texter passt nicht zu mir", ["copywriter"]),
    ],
)
def test_jobs_turned_down(catalogue: Catalogue, text: str, rejected: List[str]) -> None:
    assert [name.id for name in find_names(catalogue, text) if name.negated] == rejected


def test_what_is_said_of_a_job_is_no_dislike(catalogue: Catalogue) -> None:
    assert signs(catalogue, "press officers do not write that much", "en") == {}


@pytest.mark.parametrize(
    ("intent", "text", "finer"),
    [
        ("deny", "no experience", "ask_topic"),
        ("deny", "ich habe kein Studium", "ask_topic"),
        ("deny", "no", "deny"),
        ("deny", "nein danke", "deny"),
        ("human_contact", "Ich möchte niemals vor einer Kamera sprechen", "state_interest"),
        ("human_contact", "I never want to speak in front of a camera", "state_interest"),
        ("human_contact", "ich will nicht mit einem Bot reden", "human_contact"),
        ("human_contact", "I don't want a machine, get me a person", "human_contact"),
        ("out_of_scope", "everything except video", "state_interest"),
        ("out_of_scope", "alles außer Texter", "reject_role"),
        ("out_of_scope", "wie wird das Wetter", "out_of_scope"),
    ],
)
def test_a_no_to_something(catalogue: Catalogue, intent: str, text: str, finer: str) -> None:
    assert finer_intent(intent, text, find_names(catalogue, text)) == finer


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("de", "Guten Tag, ich bin 45 Jahre alt, und ich schreibe gern", "ich schreibe gern"),
        ("de", "Guten Tag, ich bin 45 Jahre alt", ""),
        ("en", "Hello, I am 45 years old. I like writing.", "I like writing"),
        ("en", "I worked with numbers for 25 years and", "I worked with numbers for 25 years"),
    ],
)
def test_what_is_quoted(catalogue: Catalogue, language: Language, text: str, quoted: str) -> None:
    found = find_evidence(catalogue, text, language)
    assert telling_words(text, found).removeprefix("und ") == quoted
