"""What the product promises about the amount and the shape of its content."""

from __future__ import annotations

from collections import Counter

from tests.unit.catalogue.test_loading import ROLES
from wegweiser.catalogue import LANGUAGES, Catalogue


def test_every_role_is_described_in_full(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        assert len(role.tasks) >= 6, role.id
        assert len(role.skills) >= 8, role.id
        assert len(role.success) >= 3, role.id
        assert len(role.misconceptions) >= 2, role.id
        assert len(role.entry.ways) >= 2, role.id
        assert len(role.skill_levels()) == len(role.skills), f"{role.id} names a skill twice"


def test_the_rest_is_large_enough(catalogue: Catalogue) -> None:
    assert len(catalogue.contrasts) >= 12
    assert len(catalogue.terms) >= 40
    assert len(catalogue.steps) >= 60
    assert len(catalogue.disputes) >= 9
    assert 28 <= len(catalogue.questions) <= 40
    assert 2 <= len(catalogue.practical) <= 4


def test_every_role_is_reached_from_a_role_one_can_start_in(catalogue: Catalogue) -> None:
    reached = [role.id for role in catalogue.roles if role.entry.kind != "experienced"]
    assert reached
    for role_id in reached:  # grows while it is walked
        targets = [step.role for step in catalogue.role[role_id].leads_to]
        reached += [target for target in targets if target not in reached]
    assert set(reached) == set(catalogue.role)


def test_no_role_leads_to_itself_or_twice_to_the_same(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        targets = [step.role for step in role.leads_to]
        assert role.id not in targets
        assert len(set(targets)) == len(targets), role.id


def test_no_pair_of_roles_is_contrasted_twice(catalogue: Catalogue) -> None:
    pairs = Counter(frozenset(contrast.roles) for contrast in catalogue.contrasts)
    assert [pair for pair, count in pairs.items() if count > 1 or len(pair) != 2] == []


def test_every_shipped_role_stands_in_some_contrast(catalogue: Catalogue) -> None:
    contrasted = {role for contrast in catalogue.contrasts for role in contrast.roles}
    assert set(ROLES) - contrasted == set()


def test_every_trait_is_asked_about_and_spoken_of(catalogue: Catalogue) -> None:
    asked = {
        trait
        for question in catalogue.questions
        for option in question.options
        for trait in option.traits
    }
    assert asked == set(catalogue.trait)
    for trait in catalogue.traits:
        assert all(trait.words[language] for language in LANGUAGES), trait.id


def test_options_weigh_what_the_schema_says(catalogue: Catalogue) -> None:
    for question in catalogue.questions:
        assert 3 <= len(question.options) <= 5, question.id
        assert len({option.id for option in question.options}) == len(question.options)
        for option in question.options:
            assert 1 <= len(option.traits) <= 2, f"{question.id}.{option.id}"
            assert all(0 < weight <= 2 for weight in option.traits.values())


def test_labels_fit_on_a_button(catalogue: Catalogue) -> None:
    quiz = [[option.label for option in question.options] for question in catalogue.questions]
    practical = [[option.label for option in question.options] for question in catalogue.practical]
    for options in (*quiz, *practical):
        for language in LANGUAGES:
            labels = [label.in_language(language) for label in options]
            assert max(map(len, labels)) <= 52, labels
            assert len({label.casefold() for label in labels}) == len(labels), labels


def test_every_skill_can_be_learned_up_to_the_level_needed(catalogue: Catalogue) -> None:
    taught: Counter[str] = Counter()
    for step in catalogue.steps:
        for skill, level in step.teaches.items():
            taught[skill] = max(taught[skill], level)
    short = {
        (role.id, skill)
        for role in catalogue.roles
        for skill, level in role.skill_levels().items()
        if taught[skill] < level
    }
    assert short == set()


def test_every_skill_is_needed_somewhere_and_has_words(catalogue: Catalogue) -> None:
    needed = {skill for role in catalogue.roles for skill in role.skill_levels()}
    assert set(catalogue.skill) - needed == set()
    for skill in catalogue.skills:
        assert all(skill.words[language] for language in LANGUAGES), skill.id


def test_topics_and_disputes_can_be_found_by_words(catalogue: Catalogue) -> None:
    for topic in catalogue.topics:
        assert all(len(topic.words[language]) >= 3 for language in LANGUAGES), topic.id
    for dispute in catalogue.disputes:
        assert all(len(dispute.words[language]) >= 3 for language in LANGUAGES), dispute.id


def test_every_source_is_used(catalogue: Catalogue) -> None:
    text = repr(
        (
            catalogue.roles,
            catalogue.steps,
            catalogue.contrasts,
            catalogue.disputes,
            catalogue.neighbours,
            catalogue.terms,
            catalogue.topics,
        )
    )
    assert [source.id for source in catalogue.sources if f"'{source.id}'" not in text] == []
