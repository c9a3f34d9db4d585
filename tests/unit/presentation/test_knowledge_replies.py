"""Comparison, role, plan, glossary, sources, questions back."""

from __future__ import annotations

import pytest
import yaml

from tests.unit.advice.small_catalogue import step
from tests.unit.presentation.schemas import checked
from wegweiser.advice import (
    SECTIONS,
    Situation,
    compare,
    path,
    role_facts,
    skill_gap,
    training_plan,
)
from wegweiser.paths import ROOT
from wegweiser.presentation import (
    Button,
    Voice,
    all_sources_reply,
    choose_reply,
    comparison_reply,
    delete_reply,
    did_you_mean_reply,
    dispute_reply,
    fallback_reply,
    neighbour_reply,
    path_reply,
    restart_reply,
    role_reply,
    roles_reply,
    second_role_reply,
    skill_gap_reply,
    sources_reply,
    term_reply,
    topic_reply,
    training_plan_reply,
    which_role_reply,
)
from wegweiser.presentation.phrases import load_phrases


def test_a_comparison_keeps_the_order_and_marks_inferences(de: Voice) -> None:
    reply = comparison_reply(de, compare(de.catalogue, ["manager", "editor"]))
    assert reply.text.startswith("Manager de und editor de im Vergleich\n\neditors write")
    assert "Manager de (eigene Einschätzung):\n- manager success 0 (de)" in reply.text
    assert "- point one (de)\n- point two (de) (eigene Einschätzung)" in reply.text
    custom = checked(reply)
    assert custom["roles"] == ["manager", "editor"]
    assert custom["contrasts"][0]["roles"] == ["manager", "editor"]


def test_comparison_rows_have_a_value_a_role_and_their_sources(en: Voice) -> None:
    custom = checked(comparison_reply(en, compare(en.catalogue, ["editor", "creator"])))
    rows = {row["aspect"]: row for row in custom["rows"]}
    assert rows["focus"]["values"] == ["editor focus (en).", "creator focus (en)."]
    assert rows["focus"]["sources"] == ["book"]
    assert rows["shared"]["values"][0] == rows["shared"]["values"][1]
    assert "skill filming (en) (not a focus)" in rows["differ"]["values"][0]
    assert "skill filming (en) (4 of 4)" in rows["differ"]["values"][1]
    assert set(custom["source_labels"]) >= {"book", "esco", "inference"}


def test_three_roles_can_be_compared(en: Voice) -> None:
    reply = comparison_reply(en, compare(en.catalogue, ["creator", "editor", "manager"]))
    assert reply.text.startswith("Creator en, editor en and manager en compared")
    assert all(len(row["values"]) == 3 for row in checked(reply)["rows"])


def test_one_role_alone_asks_for_the_second(de: Voice) -> None:
    reply = second_role_reply(de, "editor")
    assert reply.text.startswith("Womit soll ich das vergleichen: editor de?\n1. Manager de")
    assert checked(reply)["options"][0]["payload"] == '/ask_difference{"role":["editor","manager"]}'


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_of_a_role(de: Voice, en: Voice, name: str) -> None:
    for voice in (de, en):
        reply = role_reply(voice, "editor", name, role_facts(voice.catalogue, "editor", name))
        custom = checked(reply)
        assert reply.text.startswith(voice.title("editor")) or name == "law"
        assert custom["role"] == "editor"
        assert custom["section"] == name
        assert f'/ask_role_{name}{{"role":"editor"}}' not in [b.payload for b in reply.buttons]


def test_disputes_are_announced_with_the_overview(de: Voice) -> None:
    reply = role_reply(de, "editor", "overview", role_facts(de.catalogue, "editor", "overview"))
    assert "Hier sind sich die Quellen nicht einig:\n- Who writes? (de)" in reply.text
    assert checked(reply)["disputes"][0]["payload"] == '/ask_dispute{"dispute":"who_writes"}'


def test_misconceptions_are_claim_and_answer(de: Voice) -> None:
    facts = role_facts(de.catalogue, "editor", "misconceptions")
    text = role_reply(de, "editor", "misconceptions", facts).text
    assert "- „editor claim 0 (de)“ editor answer 0 (de) (eigene Einschätzung)" in text


def test_a_way_between_roles(en: Voice) -> None:
    route = path(en.catalogue, "editor", "strategist")
    reply = path_reply(en, "editor", "strategist", route)
    assert "1. Editor en\n2. Manager en: editor leads to manager (en)" in reply.text
    assert [i["link"] for i in checked(reply)["sections"][0]["items"]] == ["manager", "strategist"]


def test_no_way_between_roles(en: Voice) -> None:
    reply = path_reply(en, "editor", "creator", path(en.catalogue, "editor", "creator"))
    assert "I know of no usual way" in reply.text
    assert checked(reply)["sections"] == []


def test_the_skill_gap(de: Voice) -> None:
    reply = skill_gap_reply(de, skill_gap(de.catalogue, "editor", {"writing": 2, "law": 2}))
    assert "- skill writing (de). Gebraucht: auf Expert*innen-Niveau (4 von 4)." in reply.text
    assert "(4 von 4). Bei dir: mit Anleitung." in reply.text
    assert "Das bringst du schon mit:\n- skill law (de)" in reply.text
    assert checked(reply)["gaps"][-1]["skill"] == "law"
    partly = skill_gap_reply(de, skill_gap(de.catalogue, "editor", {"writing": 2}))
    assert "hast du mir noch nichts genannt" not in partly.text
    nothing = skill_gap_reply(de, skill_gap(de.catalogue, "editor", {}))
    assert "hast du mir noch nichts genannt" in nothing.text


def test_a_plan_says_what_each_step_takes_costs_and_brings(de: Voice) -> None:
    offer = step(
        "ours", "course", {"writing": 4, "headlines": 3}, hours=6, cost="unknown",
        status="check", seen="2024-05-02", provider="Haus", url="https://example.org/kurs",
    )  # fmt: skip
    situation = Situation("some", "other", 2.0, "some", "course")
    plan = training_plan(de.catalogue, "editor", {}, situation, "de", [offer])
    reply = training_plan_reply(de, plan)
    assert "(eigene Übung; etwa 2 Stunden; kostenlos; diese Woche machbar)" in reply.text
    assert (
        "Angebot dieser Website; Kurs; etwa 6 Stunden, mit deiner Zeit rund 3 Wochen" in reply.text
    )
    assert "Kosten bitte prüfen" in reply.text
    assert "Anbieter: Haus.\nhttps://example.org/kurs\nGesehen am 02.05.2024." in reply.text
    ours = next(s for s in checked(reply)["steps"] if s["id"] == "ours")
    assert (ours["host"], ours["check"], ours["seen"], ours["weeks"]) == (
        True,
        True,
        "2024-05-02",
        3,
    )


def test_a_plan_for_no_entry_job_names_the_entry(en: Voice) -> None:
    plan = training_plan(en.catalogue, "strategist", {}, Situation(), "en")
    reply = training_plan_reply(en, plan)
    assert "Strategist en is not an entry-level job. A good start now: editor en." in reply.text
    assert checked(reply)["entry_route"] == ["editor", "manager", "strategist"]
    entry = training_plan_reply(en, training_plan(en.catalogue, "editor", {}, Situation(), "en"))
    assert checked(entry)["entry"] is None


def test_a_term_and_its_relatives(en: Voice) -> None:
    reply = term_reply(en, en.catalogue.term["kpi"])
    assert reply.text == "KPI (en): a number (en)"
    assert [b.payload for b in reply.buttons] == ['/ask_glossary{"term":"reach"}']
    checked(reply)


def test_a_topic(de: Voice) -> None:
    reply = topic_reply(de, de.catalogue.topic["law"])
    assert reply.text == "Law (de)\n- ask first (de)"
    checked(reply)


def test_a_dispute_says_who_says_what_and_how_to_read_it(de: Voice) -> None:
    reply = dispute_reply(de, de.catalogue.dispute["who_writes"])
    assert "Die Quellen sehen das verschieden:" in reply.text
    assert "- the editor (de) Quelle: Ada Autorin (2013)." in reply.text
    assert "So lässt es sich lesen: it depends (de) (eigene Einschätzung)" in reply.text
    custom = checked(reply)
    assert custom["reading"]["sources"] == ["inference"]
    assert set(custom["source_labels"]) == {"book", "blog", "inference"}


def test_a_job_outside_the_quiz(de: Voice) -> None:
    reply = neighbour_reply(de, de.catalogue.neighbour["blogger"])
    assert "Im Quiz kommt dieser Beruf nicht vor." in reply.text
    assert [b.title for b in reply.buttons] == ["Creator de", "Editor de"]
    checked(reply)


def test_the_list_of_roles(de: Voice) -> None:
    reply = roles_reply(de)
    assert reply.text.startswith("Diese 4 Berufe kenne ich:\n- Creator de: creator focus (de)")
    assert checked(reply)["statements"][0]["lead"] == "Creator de"


def test_sources_have_title_author_year_address_and_notes(de: Voice) -> None:
    reply = sources_reply(de, ("book", "blog", "esco", "inference"), "editor de")
    assert reply.text.startswith("Quellen zu: editor de")
    assert "- Title book (de) (Ada Autorin, 2013). Eine Adresse ist nicht bekannt." in reply.text
    assert "Lag nur unvollständig vor." in reply.text
    assert "- Title blog (de) (A Blog, ohne Jahr)." in reply.text
    assert "In Teilen veraltet. old (de)" in reply.text
    assert "https://esco.ec.europa.eu/" in reply.text
    assert "„eigene Einschätzung“" in reply.text
    assert [s["id"] for s in checked(reply)["sources"]] == ["book", "blog", "esco"]


def test_no_source_is_said_too(en: Voice) -> None:
    reply = sources_reply(en, ("inference",))
    assert "I name no source for this." in reply.text
    assert checked(reply)["sources"] == []


def test_all_sources(en: Voice) -> None:
    assert len(checked(all_sources_reply(en))["sources"]) == 3


def test_questions_back(de: Voice) -> None:
    for reply in (delete_reply(de), restart_reply(de)):
        assert [b.payload for b in reply.buttons] == ["/affirm", "/deny"]
        checked(reply)
    which = which_role_reply(de, de.catalogue.ambiguous[0])
    assert which.text.startswith(
        "„CM“ kann mehreres heißen. Was meinst du?\n1. Manager de\n2. Creator"
    )
    assert which.text.count("Blogger") == 1
    checked(which)
    meant = did_you_mean_reply(de, "editor", '/ask_role_tasks{"role":"editor"}')
    assert [b.title for b in meant.buttons] == ["Ja", "Nein"]
    checked(meant)
    checked(choose_reply("Was?", [Button("A", "/a")]))


def test_not_understood(en: Voice) -> None:
    idle, running = fallback_reply(en, running=False), fallback_reply(en, running=True)
    assert idle.buttons[0].payload == "/start_quiz"
    assert running.buttons[0].payload == "/resume"
    for reply in (idle, running):
        checked(reply)


def test_not_understood_offers_what_was_likely_meant(en: Voice) -> None:
    guesses = ["greet", "ask_salary", "ask_training", "ask_path", "ask_sources"]
    first = fallback_reply(en, True, guesses)
    assert [b.payload for b in first.buttons] == [
        "/ask_salary",
        "/ask_training",
        "/ask_path",
        "/help",
    ]
    again = fallback_reply(en, True, guesses, misses=1)
    assert again.buttons[0].payload == "/resume"
    none = fallback_reply(en, False, ["greet", "state_interest"])
    assert none.buttons[0].payload == "/start_quiz"
    for reply in (first, again, none):
        checked(reply)


def test_every_phrase_of_a_guess_names_an_intent() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    meant = {key[len("meant_") :] for key in load_phrases().texts if key.startswith("meant_")}
    assert meant - {"something_else"} <= set(domain["intents"])
