"""Rasa's RulePolicy with a short way for the plain case: an intent and its action.

RulePolicy compares the states of the last turns with every rule, twice a message, and runs
an open form only to learn that it declines. Almost every rule here is one intent and one
action: that is looked up. All else is left to RulePolicy, which also trains and checks the
rules. Both predict the same (`tests/unit/rasa_ext/test_intent_rules.py`).
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any, Dict, List, Mapping, Optional, Tuple

from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

_LISTENING = {"action_name": ACTION_LISTEN_NAME}
State = Dict[str, Any]


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class IntentRules(RulePolicy):
    """RulePolicy that looks plain rules up."""

    @cached_property
    def plain(self) -> Dict[str, str]:
        """Intents whose rule has no condition, with its action."""
        return plain_rules(self.lookup.get(RULES, {}))

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Predict the action that follows, with certainty where a rule is plain."""
        action = self.looked_up(tracker)
        if action is None:
            return super().predict_action_probabilities(tracker, domain, rule_only_data, **kwargs)
        return self._rule_prediction(self._prediction_result(action, tracker, domain), "")

    def looked_up(self, tracker: DialogueStateTracker) -> Optional[str]:
        """The form that waits for this message, else the plain rule's action, else None."""
        if tracker.latest_action_name != ACTION_LISTEN_NAME or tracker.latest_message is None:
            return None
        intent = str(tracker.latest_message.intent.get("name"))
        return waiting_form(tracker) or self.plain.get(intent)


def waiting_form(tracker: DialogueStateTracker) -> Optional[str]:
    """The open form if the message fills the slot that it asked for and it did not decline."""
    asked = tracker.get_slot(REQUESTED_SLOT)
    if tracker.active_loop_name is None or not asked or tracker.is_active_loop_rejected:
        return None
    return tracker.active_loop_name if tracker.get_slot(asked) is not None else None


def plain_rules(rules: Mapping[str, str]) -> Dict[str, str]:
    """Intents with a single rule that asks for nothing else; `rules`: states as JSON to action."""
    by_intent: Dict[str, List[Tuple[List[State], str]]] = {}
    for key, action in rules.items():
        states: List[State] = json.loads(key)
        if states[-1].get("prev_action") == _LISTENING:
            intent = states[-1].get("user", {}).get("intent", "")
            by_intent.setdefault(intent, []).append((states, action))
    return {
        intent: found[0][1]
        for intent, found in by_intent.items()
        if len(found) == 1
        and found[0][0] == [{"prev_action": _LISTENING, "user": {"intent": intent}}]
    }
