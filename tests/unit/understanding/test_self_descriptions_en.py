"""English self-descriptions without a job's name: everyday words lead to the role."""

from __future__ import annotations

from typing import List, Set

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.quiz import QuizState
from wegweiser.quiz.operations import add_evidence
from wegweiser.quiz.posterior import posterior
from wegweiser.understanding.skills import find_evidence


def ranking(catalogue: Catalogue, text: str) -> List[str]:
    found = find_evidence(catalogue, text, "en")
    state = add_evidence(catalogue, QuizState(), found.evidence, found.held)
    return list(posterior(catalogue, state))


def liked(catalogue: Catalogue, text: str) -> Set[str]:
    return {e.trait for e in find_evidence(catalogue, text, "en").evidence if e.strength > 0}


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("community_manager", "I love our forum: answering comments, calming angry people down."),
        ("content_creator", "Filming, taking photos, cutting clips, for one small brand or other."),
        ("copywriter", "I think up slogans and puns, and I'd like to do that in an ad agency."),
        ("graphic_designer", "I fill sketchbooks and designed posters and logos for my club."),
        ("head_of_digital", "I'd like to lead a team of twenty and decide on the digital budget."),
        ("influencer", "I show my face and share my everyday life with 20k followers."),
        ("online_editor", "I wrote articles for the student paper and always check my sources."),
        (
            "performance_marketing_manager",
            "Ads are maths: every click costs, and I measure it all.",
        ),
        ("pr_manager", "I plan how a good name grows and call journalists for lunch."),
        ("press_officer", "I speak on behalf of my union, in front of cameras and reporters."),
        ("social_media_consultant", "I advise different companies and tell them what to change."),
        ("social_media_editor", "I write captions and choose the photo for our club's Instagram."),
        ("social_media_manager", "I hold it all together: channels, comments, figures, my team."),
        ("social_media_strategist", "I think three moves ahead, set goals and give a direction."),
        ("social_media_trainer", "I gave workshops for beginners, and I love the aha moments."),
        ("video_editor", "I turn hours of raw footage into short films, cut by cut."),
    ],
)
def test_everyday_words_lead_to_the_role(catalogue: Catalogue, role: str, text: str) -> None:
    assert role in ranking(catalogue, text)[:3]


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("teach", "Of course I like it"),
        ("numbers", "I figure it out as I go"),
        ("brand", "My name is Alex"),
        ("stage", "I talk to customers every day"),
        ("dialogue", "It was kind of fun"),
        ("media", "I wrote for a newspaper once"),
    ],
)
def test_ordinary_words_are_no_evidence(catalogue: Catalogue, trait: str, text: str) -> None:
    assert trait not in liked(catalogue, text)


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("dialogue", "I like to help people who don't know whom to ask"),
        ("still", "I never leave the house without my sketchbook"),
        ("stage", "No stage fright: I give talks"),
    ],
)
def test_a_not_that_denies_nothing(catalogue: Catalogue, trait: str, text: str) -> None:
    assert trait in liked(catalogue, text)


@pytest.mark.parametrize(
    "text",
    ["Spreadsheets are a nightmare", "Numbers leave me cold", "Numbers: others can do that"],
)
def test_what_others_may_do_is_not_liked(catalogue: Catalogue, text: str) -> None:
    (evidence,) = [e for e in find_evidence(catalogue, text).evidence if e.trait == "numbers"]
    assert evidence.strength < 0
