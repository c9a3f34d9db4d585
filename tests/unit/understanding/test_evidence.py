"""What visitors like, from free text: traits with a strength."""

from __future__ import annotations

from typing import Dict, Optional

import pytest

from wegweiser.catalogue import Catalogue, Language
from wegweiser.understanding.skills import find_evidence, quotation, wishes_something


def traits(
    catalogue: Catalogue, text: str, language: Optional[Language] = None
) -> Dict[str, float]:
    return {e.trait: e.strength for e in find_evidence(catalogue, text, language).evidence}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ich schreibe gern und liebe Zahlen", {"write": 0.7, "numbers": 1.0}),
        (
            "Ich liebe Schreiben, Fotografieren und Statistik",
            {"write": 1, "still": 1, "numbers": 1},
        ),
        ("Fotos und Zahlen", {"still": 0.6, "numbers": 0.6}),
        ("zahlen lieber", {"numbers": 0.7}),
        ("I love writing and numbers", {"write": 1.0, "numbers": 1.0}),
        ("I enjoy filming, numbers not so much", {"video": 0.7, "numbers": -0.35}),
        (
            "Ich rede gern mit Leuten und schreibe viel.",
            {"write": 0.7, "stage": None, "media": None},
        ),
        ("Ich plaudere gern mit Menschen", {"dialogue": 0.7, "stage": None}),
        ("ich stehe gar nicht gern vor Leuten", {"stage": -0.8}),
        (
            "I'd prefer not to work with numbers, but writing is fine",
            {"numbers": -0.6, "write": 0.35},
        ),
        ("I prefer writing to numbers", {"write": 0.7, "numbers": -0.35}),
        (
            "ich schreibe auch Texte und mein Vater nervt mit Zahlen",
            {"write": 0.6, "numbers": None},
        ),
        ("I write a lot and my dad hates numbers", {"write": 0.6, "numbers": None}),
        ("no, I meant filming", {"video": 0.6}),
        ("Nein, ich meinte Zahlen", {"numbers": 0.6}),
    ],
)
def test_several_things(catalogue: Catalogue, text: str, expected: Dict[str, float]) -> None:
    found = traits(catalogue, text)
    assert {trait: found.get(trait) for trait in expected} == expected


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("ich liebe Zahlen", 1.0),
        ("Zahlen sind meine Leidenschaft", 1.0),
        ("ich mache sehr gern was mit Zahlen", 1.0),
        ("am liebsten arbeite ich mit Zahlen", 1.0),
        ("ich mache nichts lieber als Statistik", 1.0),
        ("ich mag Zahlen", 0.7),
        ("Zahlen machen mir Spaß", 0.7),
        ("statistik find ich spannend", 0.7),
        ("Zahlen ja", 0.7),
        ("Zahlen", 0.6),
        ("Zahlen sind okay", 0.35),
        ("ich mag Zahlen ein bisschen", 0.35),
        ("Zahlen sind nicht so meins", -0.35),
        ("eher nicht Zahlen", -0.35),
        ("ich mag keine Zahlen", -0.6),
        ("ich arbeite ungern mit Zahlen", -0.6),
        ("Zahlen langweilen mich", -0.6),
        ("Zahlen nein", -0.6),
        ("alles außer Zahlen", -0.6),
        ("Zahlen mag ich gar nicht", -0.8),
        ("ich hasse Zahlen", -1.0),
        ("Zahlen sind der Horror", -1.0),
        ("ich hasse Zahlen nicht", 0.35),
        ("Am wenigsten mag ich Zahlen", -0.6),
        ("Mathe konnte ich noch nie", -0.6),
        ("Zahlen? Liebe ich!", 1.0),
        ("Zahlen? Nein danke!", -0.6),
        ("Bitte nichts mit Zahlen", -0.6),
        ("Hauptsache was mit Zahlen", 0.6),
        ("Zahlen machen mir nichts aus", 0.35),
        ("nicht nur Zahlen", 0.6),
        ("keine Angst vor Zahlen", 0.6),
        ("I love numbers", 1.0),
        ("I really like numbers", 1.0),
        ("I like numbers", 0.7),
        ("numbers are fun", 0.7),
        ("I'm into numbers", 0.7),
        ("numbers are okay", 0.35),
        ("I don't mind numbers", 0.35),
        ("not really numbers", -0.35),
        ("I don't like numbers", -0.6),
        ("numbers are boring", -0.6),
        ("I'm bad at numbers", -0.6),
        ("anything but numbers", -0.6),
        ("I love everything but numbers", -0.6),
        ("I don't like numbers at all", -0.8),
        ("I hate numbers", -1.0),
        ("I can't stand numbers", -1.0),
        ("not only numbers", 0.6),
    ],
)
def test_how_much(catalogue: Catalogue, text: str, strength: float) -> None:
    assert traits(catalogue, text)["numbers"] == strength


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ich mag Zahlen nicht, aber Videos", {"numbers": -0.6, "video": 0.7}),
        ("Ich mag Videos, aber keine Zahlen", {"video": 0.7, "numbers": -0.6}),
        ("Ich mag Videos und hasse Zahlen", {"video": 0.7, "numbers": -1.0}),
        ("Zahlen hasse ich, dafür liebe ich Videos", {"numbers": -1.0, "video": 1.0}),
        ("Zahlen, Statistik und Excel mag ich nicht", {"numbers": -0.6}),
        ("Texte, Videos und Fotos liebe ich", {"write": 1.0, "video": 1.0, "still": 1.0}),
        ("lieber Videos als Texte", {"video": 0.7, "write": -0.35}),
        ("Videos statt Texte", {"video": 0.6, "write": -0.35}),
        ("nicht nur Texte, sondern auch Videos", {"write": 0.6, "video": 0.6}),
        ("I prefer writing to numbers", {"write": 0.7, "numbers": -0.35}),
        ("I'd rather film than write", {"video": 0.7, "write": -0.35}),
        ("I like filming but hate numbers", {"video": 0.7, "numbers": -1.0}),
        ("I hate everything except writing", {"write": 0.7}),
        ("weniger Zahlen, mehr Videos", {"numbers": -0.35, "video": 0.7}),
        ("texts yes, videos no", {"write": 0.7, "video": -0.6}),
        ("Ich arbeite gerne mit Menschen, hasse aber Stress", {"dialogue": 0.7, "pressure": -1.0}),
    ],
)
def test_clauses(catalogue: Catalogue, text: str, expected: Dict[str, float]) -> None:
    found = traits(catalogue, text)
    assert {trait: found.get(trait) for trait in expected} == expected


@pytest.mark.parametrize(
    ("trait", "texts"),
    [
        (
            "write",
            ["ich schreibe gern", "ich schreib gern", "habe gern geschrieben", "schrieb immer"],
        ),
        ("write", ["I like to write", "I like writing", "wrote a lot", "I have written much"]),
        (
            "still",
            ["ich zeichne gern", "habe viel gezeichnet", "fotografieren", "Naturfotos machen"],
        ),
        ("still", ["ich fotografire gern", "I love drawing", "I drew a lot"]),
        (
            "video",
            ["habe Videos geschnitten", "ich filme gern", "gefilmt habe ich viel", "Kochvideos"],
        ),
        ("teach", ["ich bringe anderen gern etwas bei", "anderen was beibringen", "taught kids"]),
        ("dialogue", ["ich höre gern zu", "zuhören kann ich", "I'm a good listener"]),
        ("numbers", ["Ich bin eher der Zahlenmensch", "Statistiken auswerten", "analysing data"]),
        ("stage", ["ich stehe gern vor der Kamera", "standing in front of the camera"]),
        ("media", ["ich arbeite gern mit Journalisten", "working with journalists is nice"]),
    ],
)
def test_forms_of_words(catalogue: Catalogue, trait: str, texts: list[str]) -> None:
    for text in texts:
        assert traits(catalogue, text).get(trait, 0) > 0, text


@pytest.mark.parametrize(
    "text",
    [
        "meine Schwester mag Zahlen",
        "my boss loves numbers",
        "Muss ich gut in Mathe sein?",
        "do you need to be good at maths",
        "Braucht man Zahlen?",
        "Mein Gehalt wird monatlich ausgezahlt",
        "in der schule war es schön",
        "Wie ist das Wetter?",
        "ich bin Social-Media-Managerin",
        "was macht ein Community Manager",
    ],
)
def test_no_evidence(catalogue: Catalogue, text: str) -> None:
    assert traits(catalogue, text) == {}


def test_false_friends(catalogue: Catalogue) -> None:
    assert "still" not in traits(catalogue, "I like male singers", "en")
    assert "plan" not in traits(catalogue, "I like planes", "en")
    assert "dialogue" not in traits(catalogue, "Listen machen", "de")


def test_a_skill_speaks_for_its_traits(catalogue: Catalogue) -> None:
    weights = catalogue.skill["audience_analysis"].traits
    found = traits(catalogue, "ich mache gern Zielgruppenanalyse")
    assert found == {trait: round(0.7 * weight, 2) for trait, weight in weights.items()}


def test_one_piece_a_trait_and_clause(catalogue: Catalogue) -> None:
    found = find_evidence(catalogue, "Ich liebe Excel, Statistik, Zahlen und Datenanalyse").evidence
    assert len([e for e in found if e.trait == "numbers" and e.strength == 1.0]) == 1


def test_the_words_are_the_visitors(catalogue: Catalogue) -> None:
    (evidence,) = find_evidence(catalogue, "Also,  ich   LIEBE Zahlen!").evidence
    assert evidence.words == "ich LIEBE Zahlen"
    long = "ich liebe " + "wirklich sehr " * 20 + "Zahlen"
    assert all(len(e.words) <= 80 for e in find_evidence(catalogue, long).evidence)


@pytest.mark.parametrize(
    "text",
    [
        "i feel really sad today, nobody wants to hire me",
        "i got fired yesterday and i cried all night",
        "Ich bin traurig, keiner stellt mich ein",
        "Ich kann mich schwer entscheiden",
        "I can't decide",
        "is being a PR manager stressful",
        "In welchem Beruf hat man am wenigsten Stress?",
        "I want regular hours",
        "Ich bin Verkäuferin und möchte umschulen",
    ],
)
def test_says_nothing_of_likes(catalogue: Catalogue, text: str) -> None:
    language: Language = "de" if " ich" in f" {text.lower()}" or "Beruf" in text else "en"
    assert not find_evidence(catalogue, text, language)


def test_a_quotation_has_no_marks_of_its_own() -> None:
    assert quotation('"ich schreibe gern"') == "ich schreibe gern"
    assert quotation('ich mag "Faust"') == 'ich mag "Faust"'


def test_wants_something_with(catalogue: Catalogue) -> None:
    assert wishes_something(catalogue, "wanna do smth w insta")
    assert wishes_something(catalogue, "irgendwas mit Videos")
    assert not wishes_something(catalogue, "something with cheese")
    assert not wishes_something(catalogue, "was mit Videos?")
