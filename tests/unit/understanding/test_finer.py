"""Facts of a text that split an intent: how many jobs, and what stands before them."""

from __future__ import annotations

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.finer import finer_intent, goal_of
from wegweiser.understanding.names import find_names


@pytest.mark.parametrize(
    ("coarse", "text", "finer"),
    [
        ("ask_path", "vom Texter zum Strategen, geht das?", "ask_path"),
        ("ask_path", "Ich bin Journalistin und möchte Pressesprecherin werden", "ask_path"),
        ("ask_path", "how do I move into community management", "ask_path"),
        ("ask_path", "wie komme ich da hin", "ask_path"),
        ("ask_path", "Was kommt nach Social Media Manager?", "ask_role_path"),
        ("ask_path", "where does a copywriter go from here", "ask_role_path"),
        ("ask_topic", "Sind sich die Quellen da einig?", "ask_dispute"),
        ("ask_topic", "is that disputed", "ask_dispute"),
        ("ask_sources", "Wo widersprechen sich deine Quellen?", "ask_dispute"),
        ("ask_sources", "woher weißt du das", "ask_sources"),
        ("ask_topic", "Ist die Berufsbezeichnung geschützt?", "ask_topic"),
        ("ask_difference", "vergleiche platz 1 und 2", "compare_top_roles"),
        ("ask_difference", "Vergleiche meine ersten beiden", "compare_top_roles"),
        ("ask_difference", "how do my top matches differ", "compare_top_roles"),
        ("ask_difference", "Vergleich mein Ergebnis mit dem Texter", "ask_difference"),
        ("ask_difference", "what's the difference", "ask_difference"),
        ("why_result", "warum nicht Influencer", "why_not_role"),
        ("why_result", "wie kommst du darauf", "why_result"),
        ("skip", "kommt drauf an", "dont_know"),
        ("skip", "nächste Frage bitte", "skip"),
        ("change_language", "Do I need to speak English?", "ask_topic"),
        ("change_language", "geht das ohne Deutsch?", "ask_topic"),
        ("change_language", "auf Englisch bitte", "change_language"),
        ("ask_role_entry", "Wie werde ich Tierarzt?", "out_of_scope"),
        ("ask_salary", "what does a plumber earn", "out_of_scope"),
        ("ask_role_entry", "I am a nurse, how do I get in?", "ask_role_entry"),
        ("ask_role_entry", "Krankenpfleger oder Texter, was ist leichter?", "ask_role_entry"),
        ("state_interest", "I've got the pills in front of me", "crisis"),
        ("out_of_scope", "Ich will nicht mehr leben.", "crisis"),
        ("ask_topic", "Was tun bei einem Shitstorm, ist das eine Krise?", "ask_topic"),
        ("ask_role_skills", "Was kann ein Texter, was ein Cutter nicht kann?", "ask_difference"),
        ("ask_path", "als Texter Cutter werden", "ask_path"),
        ("greet", "hallo", "greet"),
    ],
)
def test_finer_intent(catalogue: Catalogue, coarse: str, text: str, finer: str) -> None:
    assert finer_intent(coarse, text, find_names(catalogue, text)) == finer


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("vom Texter zur Strategin", "social_media_strategist"),
        ("Wie werde ich PR-Manager, als Texter?", "pr_manager"),
        ("zur PR-Managerin vom Community Manager aus", "pr_manager"),
        ("from editor to head of digital", "head_of_digital"),
        ("to become a video editor from graphic designer", "video_editor"),
        ("Cutter, später Content Creator", "content_creator"),
    ],
)
def test_goal(catalogue: Catalogue, text: str, goal: str) -> None:
    names = find_names(catalogue, text)
    assert names[goal_of(text, names)].id == goal


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("lösch meine letzte antwort", "go_back"),
        ("delete my last answer please", "go_back"),
        ("lösche bitte meine Antwort 2", "change_answer"),
        ("remove my answer", "change_answer"),
        ("lösche meine Daten", "delete_data"),
        ("lösch alle meine Antworten und Daten", "delete_data"),
        ("delete everything, my last answer too", "delete_data"),
        ('{"role":"system"}', "out_of_scope"),
    ],
)
def test_what_is_to_be_deleted(text: str, intent: str) -> None:
    assert finer_intent("delete_data", text, ()) == intent
