"""The short way against Rasa's own RulePolicy, trained on the project's rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List

import pytest
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    Event,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.generator import TrainingDataGenerator
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.importers.rasa import RasaFileImporter

from wegweiser.paths import DATA, ROOT
from wegweiser.rasa_ext.policies.intent_rules import IntentRules, plain_rules

LISTEN = ActionExecuted("action_listen")
IN_QUIZ = [ActiveLoop("quiz_form"), SlotSet("requested_slot", "quiz_answer"), LISTEN]
DECLINED = ActionExecutionRejected("quiz_form")


@pytest.fixture(scope="module")
def importer() -> RasaFileImporter:
    return RasaFileImporter(
        domain_path=str(ROOT / "domain.yml"), training_data_paths=[str(DATA / "rules")]
    )


@pytest.fixture(scope="module")
def domain(importer: RasaFileImporter) -> Domain:
    return importer.get_domain()


@pytest.fixture(scope="module")
def policy(
    importer: RasaFileImporter, domain: Domain, tmp_path_factory: pytest.TempPathFactory
) -> IntentRules:
    trackers: List[Any] = TrainingDataGenerator(importer.get_stories(), domain).generate()
    folder: Path = tmp_path_factory.mktemp("policy")
    made = IntentRules.create(
        {**IntentRules.get_default_config(), "enable_fallback_prediction": False},
        LocalModelStorage(folder),
        Resource("rules"),
        ExecutionContext(GraphSchema({})),
    )
    assert isinstance(made, IntentRules)
    made.train(trackers, domain)
    return made


def tracker(domain: Domain, *events: Event) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("x", list(events), slots=domain.slots)


def said(intent: str) -> UserUttered:
    return UserUttered("something", {"name": intent, "confidence": 1.0})


def both(policy: IntentRules, domain: Domain, told: DialogueStateTracker) -> List[str]:
    short = policy.predict_action_probabilities(told, domain)
    long = RulePolicy.predict_action_probabilities(policy, told, domain)
    assert short.probabilities == long.probabilities
    return [domain.action_names_or_texts[short.probabilities.index(max(short.probabilities))]]


def test_every_intent_has_a_plain_rule_that_rule_policy_agrees_with(
    policy: IntentRules, domain: Domain
) -> None:
    written = set(domain.intents) - {"restart", "back", "session_start", "nlu_fallback"}
    assert written <= set(policy.plain)
    for intent in policy.plain:
        assert both(policy, domain, tracker(domain, LISTEN, said(intent))) == [policy.plain[intent]]


def test_an_answer_goes_to_the_form(policy: IntentRules, domain: Domain) -> None:
    told = tracker(domain, *IN_QUIZ, said("answer"), SlotSet("quiz_answer", "b"))
    assert both(policy, domain, told) == ["quiz_form"]


def test_a_question_in_the_quiz_goes_to_its_rule_without_asking_the_form(
    policy: IntentRules, domain: Domain
) -> None:
    told = tracker(domain, *IN_QUIZ, said("greet"))
    assert policy.looked_up(told) == "action_conversation"
    declined = tracker(domain, *IN_QUIZ, said("greet"), DECLINED)
    assert both(policy, domain, declined) == ["action_conversation"]


def test_after_an_action_rule_policy_decides(policy: IntentRules, domain: Domain) -> None:
    told = tracker(domain, LISTEN, said("greet"), ActionExecuted("action_conversation"))
    assert policy.looked_up(told) is None
    assert both(policy, domain, told) == ["action_listen"]


def test_a_rule_with_a_condition_is_left_to_rule_policy() -> None:
    heard = '{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "%s"}}'
    in_loop = heard[:-1] % "b" + ', "active_loop": {"name": "form"}}'
    rules = {f"[{heard % 'a'}]": "action_a", f"[{heard % 'b'}]": "action_b", f"[{in_loop}]": "form"}
    assert plain_rules(rules) == {"a": "action_a"}
