"""Self-descriptions in several clauses: what holds where, and what stands behind a trait."""

from __future__ import annotations

from typing import Dict, Tuple

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.quiz import Evidence, QuizState, add_evidence, posterior
from wegweiser.understanding.combining import combined
from wegweiser.understanding.skills import find_evidence


def traits(catalogue: Catalogue, text: str) -> Dict[str, float]:
    return {e.trait: e.strength for e in find_evidence(catalogue, text).evidence}


def skills(catalogue: Catalogue, text: str) -> Dict[str, float]:
    return dict(pair for e in find_evidence(catalogue, text).evidence for pair in e.skills)


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Ich male weiter, wenn die Farben nicht passen", "still"),
        ("Wenn in Texten etwas nicht stimmt, sehe ich das sofort", "write"),
        ("Ich habe viel gefilmt und mich nie gelangweilt", "video"),
        ("Fotos, Videos, ich kann nicht anders", "still"),
        ("Statt zu reden, schreibe ich", "write"),
        ("Vor der Kamera bin ich nicht, ich schneide die Videos", "video"),
        ("Ich arbeite in einem Laden, aber am Wochenende drehe ich Videos", "video"),
        ("Ich mag aufschreiben statt aufsagen, also Texte", "write"),
        ("Zahlen will ich und", "numbers"),
        ("Hab meiner Oma das Schreiben am Handy erklärt", "teach"),
        ("I keep drawing when the colours don't match", "still"),
        ("I work in a shop but at the weekend I film weddings", "video"),
    ],
)
def test_speaks_for(catalogue: Catalogue, text: str, trait: str) -> None:
    assert traits(catalogue, text).get(trait, 0) > 0


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Texte dürfen gern andere schreiben", "write"),
        ("Die Zahlen überlasse ich anderen, das überlasse ich gern", "numbers"),
        ("Ich suche eine Arbeit ohne Zahlen", "numbers"),
        ("Zahlen liegen mir nicht so", "numbers"),
        ("Statt zu reden, schreibe ich", "stage"),
        ("Den ganzen Tag vor einer Kamera reden, bitte nicht", "stage"),
        ("Somebody else can do the numbers", "numbers"),
        ("a job without numbers", "numbers"),
    ],
)
def test_speaks_against(catalogue: Catalogue, text: str, trait: str) -> None:
    assert traits(catalogue, text).get(trait, 0) < 0


def test_what_others_get_is_still_ones_own(catalogue: Catalogue) -> None:
    assert traits(catalogue, "Videos für Freunde schneiden").get("video", 0) > 0
    assert traits(catalogue, "meine Freunde schneiden Videos") == {}


def test_a_trait_comes_once_and_stronger_when_said_twice(catalogue: Catalogue) -> None:
    once = find_evidence(catalogue, "Ich schreibe. Am Abend lese ich.").evidence
    twice = find_evidence(catalogue, "Ich schreibe. Ich formuliere auch im Job.").evidence
    assert [e.trait for e in twice] == [e.trait for e in once] == ["write"]
    assert once[0].strength < twice[0].strength <= 1.0


def test_a_weak_word_does_not_wipe_out_a_strong_one() -> None:
    strong, weak = Evidence("brand", 1.0, "my own name"), Evidence("brand", 0.18, "Instagram")
    assert combined([strong, weak]) == (strong,)
    assert combined([weak, strong]) == (strong,)


def test_praise_and_blame_that_cancel_out_are_left_out() -> None:
    assert combined([Evidence("write", 0.6, "ja"), Evidence("write", -0.6, "nein")]) == ()
    (piece,) = combined([Evidence("write", 0.5, "ja"), Evidence("write", -0.8, "nein")])
    assert (piece.strength, piece.words) == (-0.3, "nein")


def test_skills_stand_behind_their_trait(catalogue: Catalogue) -> None:
    text = "Ich liebe Slogans, aber Reportagen mag ich nicht"
    assert skills(catalogue, text) == {"copywriting": 1.0, "article_writing": -0.6}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ich denke mir gern Slogans aus", ("copywriter", "online_editor")),
        ("Ich schreibe gern Reportagen", ("online_editor", "copywriter")),
        ("I like writing slogans", ("copywriter", "online_editor")),
    ],
)
def test_skills_tell_roles_apart_that_share_a_trait(
    catalogue: Catalogue, text: str, roles: Tuple[str, str]
) -> None:
    found = find_evidence(catalogue, text)
    share = posterior(catalogue, add_evidence(catalogue, QuizState(), found.evidence, found.held))
    assert share[roles[0]] > share[roles[1]]


def test_a_word_of_a_trait_inside_another_phrase_does_not_count(catalogue: Catalogue) -> None:
    assert "still" not in traits(catalogue, "I always look at the big picture")
