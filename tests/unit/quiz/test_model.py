"""The table P(option | role)."""

from __future__ import annotations

import numpy as np

from tests.unit.quiz.catalogues import catalogue, question, role, sixteen_roles
from wegweiser.catalogue import Catalogue
from wegweiser.quiz import model as module
from wegweiser.quiz.model import model_of
from wegweiser.quiz.parameters import SMOOTHING


def test_probabilities_sum_to_one_and_none_is_zero(cat: Catalogue) -> None:
    model = model_of(cat)
    assert np.allclose(model.probability.sum(axis=1), 1.0)
    assert model.probability[model.has_option].min() >= SMOOTHING / 5 - 1e-12


def test_an_option_that_does_not_exist_has_no_probability() -> None:
    made = catalogue(
        [role("one", {"x": 0, "y": 4}), role("two", {"x": 4, "y": 0})],
        [
            question("three", {"x": 1}, {"y": 1}, {"x": 1, "y": 1}),
            question("four", {"x": 1}, {"y": 1}, {"x": 1, "y": 1}, {"x": 2}),
        ],
        traits=("x", "y"),
    )
    model = model_of(made)
    assert not model.has_option[0, 3]
    assert (model.probability[0, 3] == 0).all()
    assert np.allclose(model.probability.sum(axis=1), 1.0)


def test_an_option_is_likelier_for_the_role_that_it_fits(cat: Catalogue) -> None:
    model = model_of(cat)
    designer, trainer = model.role_at["graphic_designer"], model.role_at["social_media_trainer"]
    still = np.argwhere(model.weights[:, :, model.trait_at["still"]] > 0)
    assert all(
        model.probability[q, k, designer] > model.probability[q, k, trainer] for q, k in still
    )


def test_more_weights_do_not_favour_an_option() -> None:
    made = catalogue(
        [role("one", {"x": 0, "y": 4}), role("two", {"x": 4, "y": 0})],
        [question("q", {"x": 1}, {"x": 2}, {"y": 0.5})],
        traits=("x", "y"),
    )
    model = model_of(made)
    assert np.allclose(model.probability[0, 0], model.probability[0, 1])
    assert np.allclose(np.linalg.norm(model.weights[0], axis=1), 1.0)


def test_a_trait_on_which_all_roles_agree_says_nothing() -> None:
    made = catalogue(
        [role("one", {"x": 3, "y": 4}), role("two", {"x": 3, "y": 0})],
        [question("q", {"x": 1}, {"y": 1}, {"x": 1, "y": 1})],
        traits=("x", "y"),
    )
    assert (model_of(made).profile[:, 0] == 0).all()


def test_evenness_brings_roles_closer_for_haphazard_answers(cat: Catalogue) -> None:
    weights, exists = module.option_weights(cat, model_of(cat).traits)
    standard = module.standard_profiles(cat, model_of(cat).roles, model_of(cat).traits)
    plain = module._surprise(standard, np.full(16, module.SHARPNESS), weights, exists)
    even = module._surprise(standard, module._sharpness(standard, weights, exists), weights, exists)
    assert np.ptp(even) < 0.6 * np.ptp(plain)


def test_computed_once_for_each_catalogue(cat: Catalogue) -> None:
    assert model_of(cat) is model_of(cat)
    assert model_of(sixteen_roles()) is not model_of(cat)


def test_a_catalogue_without_questions_or_roles_has_a_model() -> None:
    assert model_of(catalogue([], [])).probability.size == 0
    assert model_of(catalogue([role("one", {"x": 1})], [], traits=("x",))).roles == ("one",)
