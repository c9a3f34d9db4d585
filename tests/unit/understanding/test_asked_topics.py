"""Short questions about one topic, what a job is like, an age; and sadness."""

from __future__ import annotations

from typing import Optional

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.ages import intent_of_age
from wegweiser.understanding.asked_topics import asked_topic, intent_of_topic
from wegweiser.understanding.entities import entities_of
from wegweiser.understanding.names import find_names
from wegweiser.understanding.nearest import nearest_roles
from wegweiser.understanding.plain import intent_of_job
from wegweiser.understanding.sadness import is_sad
from wegweiser.understanding.small_talk import small_talk
from wegweiser.understanding.wordlists import document


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Kann ich das von daheim aus machen?", "remote_work"),
        ("could a copywriter work at home", "remote_work"),
        ("Nimmt mir die KI den Job?", "ai"),
        ("Werden Texter bald von KI ersetzt?", "ai"),
        ("which of them is more threatened by AI?", "ai"),
        ("Werden Texter ersetzt?", None),
        ("Muss man dafür studieren?", "study_or_apprenticeship"),
        ("do i need a degree for any of it", "study_or_apprenticeship"),
        ("any apprenticeships?", "study_or_apprenticeship"),
        ("Was kostet die Weiterbildung?", "funding"),
        ("geht das auch günstiger?", "funding"),
        ("is there funding for a career change?", "funding"),
        ("ich bin 16, kann ich da ein Praktikum machen", "internship"),
        ("do press officers work at weekends", "working_hours"),
        ("ich kann abends nicht arbeiten", "working_hours"),
        ("do i have to study to be a vet", None),
        ("Ich will nicht von zuhause arbeiten", None),
        ("i do twitch streams at weekends", None),
        ("hab mal ein praktikum in einer agentur gemacht", None),
        ("wie wird das wetter am wochenende", None),
    ],
)
def test_topics(catalogue: Catalogue, text: str, topic: Optional[str]) -> None:
    assert asked_topic(text, find_names(catalogue, text)) == topic
    if topic is not None:
        found = [item["value"] for item in entities_of(catalogue, text)]
        assert next(value for value in found if value in catalogue.topic) == topic


def test_the_topics_are_in_the_catalogue(catalogue: Catalogue) -> None:
    questions = document("asked_topics")["questions"].values()
    assert {question["topic"] for question in questions} <= set(catalogue.topic)


def test_the_intent_stays_where_it_fits(catalogue: Catalogue) -> None:
    text = "Kann man als Texter von zuhause arbeiten?"
    names = find_names(catalogue, text)
    assert intent_of_topic("ask_topic", text, names) == "ask_role_workplace"
    assert intent_of_topic("ask_sources", "can i do that from home", ()) == "ask_topic"
    assert intent_of_topic("ask_sources", "Muss ich dafür studieren?", ()) == "ask_role_entry"
    assert intent_of_topic("help", "what can you do", ()) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how stressful is it to be a PR manager?", "ask_role_day"),
        ("Was sind die Nachteile als Texter?", "ask_role_day"),
        ("is being a press officer fun?", "ask_role_day"),
        ("is it hard?", None),
        ("which is harder, copywriter or press officer?", None),
    ],
)
def test_what_a_job_is_like(catalogue: Catalogue, text: str, intent: Optional[str]) -> None:
    assert intent_of_job(text, find_names(catalogue, text)) == intent


def test_an_age_is_no_gap() -> None:
    assert intent_of_age("ask_skill_gap", "Am I too old for this?", ()) == "ask_role_entry"
    assert intent_of_age("ask_topic", "Bin ich zu alt?", ()) == "ask_topic"
    assert intent_of_age("ask_skill_gap", "What do I lack?", ()) is None


@pytest.mark.parametrize(
    ("text", "sad"),
    [
        ("i feel so sad today, nobody wants to hire me", True),
        ("Ich bin so traurig, niemand mag mich", True),
        ("mir geht's gar nicht gut", True),
        ("es geht mir gar nicht gut", True),
        ("i got fired last week", True),
        ("Ich wurde gefeuert.", True),
        ("😭😭", True),
        ("👍", False),
        ("I lost my job and want something with photos", False),
        ("Mir wurde gekündigt, ich suche was mit Videos", False),
        ("what makes sad films work?", False),
        ("i like sad songs and writing", False),
    ],
)
def test_sadness(text: str, sad: bool) -> None:
    assert is_sad(text) is sad


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Was, wenn ich scheitere?", "unsure"),
        ("what if i regret it", "unsure"),
        ("haha", "laugh"),
        ("😂", "laugh"),
        ("👍", "pleased"),
        ("im bored", "bored"),
        ("Ich hasse dich", "insult"),
        ("fuck this", "curse"),
        ("whats ur name", "name"),
        ("Wer steckt hinter diesem Bot?", "operator"),
        ("Kann ich meine Antworten später noch ändern?", "may_change"),
        ("0", "zero"),
        ("null", "zero"),
        ("Null Bock auf Zahlen", None),
        ("ich hasse Zahlen", None),
        ("sorry, ich meinte die zweite", None),
        ("ich mache gern lustige Videos", None),
    ],
)
def test_small_talk(text: str, kind: Optional[str]) -> None:
    assert small_talk(text) == kind


@pytest.mark.parametrize(
    "text", ["Was macht ein Social-Media-Arzt?", "what does a social-media-dentist do"]
)
def test_a_job_of_ones_own_making_is_unknown(catalogue: Catalogue, text: str) -> None:
    assert [name.kind for name in find_names(catalogue, text)] == ["unknown_job"]


@pytest.mark.parametrize("job", ["Bäcker", "Social-Media-Bäcker", "engineer", "Koch"])
def test_nothing_absurd_is_near(catalogue: Catalogue, job: str) -> None:
    assert nearest_roles(catalogue, job) == ()
