"""The next steps towards a role, in order."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from wegweiser.advice import PlanStep, TrainingPlan
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, lines
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.role import gap_entries
from wegweiser.presentation.voice import Voice, grounds_of


def training_plan_reply(voice: Voice, plan: TrainingPlan) -> Reply:
    """Show the plan, and the entry job to take first where the role is none."""
    title = voice.say("plan_title", role=voice.role(plan.role))
    entry = entry_text(voice, plan)
    texts = [_step_text(voice, number, step) for number, step in enumerate(plan.steps, start=1)]
    text = blocks(title, entry, *texts, _check_note(voice, plan))
    return Reply(text, _buttons(voice, plan), _custom(voice, plan, title, entry))


def entry_text(voice: Voice, plan: TrainingPlan) -> str:
    """Which entry job to take now; empty when the role is one itself."""
    if plan.entry is None:
        return voice.say("entry_none", role=voice.title(plan.role))
    if plan.entry.start == plan.role:
        return ""
    phrase = "entry_first_job" if plan.situation.experience == "job" else "entry_first"
    return voice.say(phrase, role=voice.title(plan.role), entry=voice.role(plan.entry.start))


def step_line(voice: Voice, step: PlanStep) -> str:
    """The title with what it is, takes and costs."""
    return voice.say(
        "step_line", title=voice.text(step.step.title), facts="; ".join(_facts(voice, step))
    )


def step_entry(voice: Voice, plan_step: PlanStep) -> Dict[str, Any]:
    """A step for the widget; what is not known is null."""
    step = plan_step.step
    return {
        "id": step.id,
        "title": voice.text(step.title),
        **voice.statement(step.text),
        "kind": step.kind,
        "facts": _facts(voice, plan_step),
        "hours": step.hours,
        "weeks": plan_step.weeks,
        "cost": step.cost,
        "level": step.level,
        "this_week": plan_step.this_week,
        "host": plan_step.host,
        "serves": [{"skill": s, "label": voice.skill(s)} for s in plan_step.serves],
        "provider": step.provider,
        "url": str(step.url) if step.url else None,
        "seen": step.seen.isoformat() if step.seen else None,
        "check": _to_check(plan_step),
    }


def _facts(voice: Voice, plan_step: PlanStep) -> List[str]:
    step = plan_step.step
    facts = [
        voice.say("step_host") if plan_step.host else "",
        voice.say(f"kind_{step.kind}"),
        _effort(voice, plan_step),
        voice.say(f"cost_{step.cost}"),
        voice.text(step.region) if step.region else "",
        voice.say("step_this_week") if plan_step.this_week else "",
    ]
    return [fact for fact in facts if fact]


def _effort(voice: Voice, plan_step: PlanStep) -> str:
    step = plan_step.step
    if step.effort:
        return voice.say("step_effort", effort=voice.text(step.effort))
    if step.hours is None:
        return ""
    hours = voice.count("hours", step.hours)
    if plan_step.weeks is None or plan_step.weeks < 2:
        return hours
    return voice.say("hours_over_weeks", hours=hours, weeks=plan_step.weeks)


def _to_check(plan_step: PlanStep) -> bool:
    return plan_step.step.status == "check" or plan_step.step.cost == "unknown"


def _step_text(voice: Voice, number: int, plan_step: PlanStep) -> str:
    step = plan_step.step
    serves = ", ".join(voice.skill(skill) for skill in plan_step.serves)
    return lines(
        f"{number}. {step_line(voice, plan_step)}",
        voice.marked(step.text),
        voice.say("step_serves", skills=serves) if serves else voice.say("step_deepens"),
        voice.say("step_provider", provider=step.provider) if step.provider else "",
        str(step.url or ""),
        _seen(voice, plan_step),
    )


def _seen(voice: Voice, plan_step: PlanStep) -> str:
    if not _to_check(plan_step):
        return ""
    seen = plan_step.step.seen
    if seen is None:
        return voice.say("step_check")
    return voice.say(
        "step_check_seen",
        date=voice.say("date", year=seen.year, month=f"{seen.month:02}", day=f"{seen.day:02}"),
    )


def _check_note(voice: Voice, plan: TrainingPlan) -> str:
    offers = any(step.step.kind != "practice" for step in plan.steps)
    return voice.say("plan_note") if offers else voice.say("plan_note_own")


def _buttons(voice: Voice, plan: TrainingPlan) -> Tuple[Button, ...]:
    buttons = [
        voice.button("button_skill_gap", payloads.skill_gap(plan.role)),
        voice.button("button_section_entry", payloads.role_section("entry", plan.role)),
    ]
    if plan.entry is not None and plan.entry.start != plan.role:
        entry = plan.entry.start
        buttons.append(
            voice.button(
                "button_about", payloads.role_section("overview", entry), role=voice.role(entry)
            )
        )
    return (*buttons, voice.button("button_sources", payloads.SOURCES))


def _custom(voice: Voice, plan: TrainingPlan, title: str, entry: str) -> Dict[str, Any]:
    return {
        "type": "training_plan",
        "role": plan.role,
        "label": voice.title(plan.role),
        "title": title,
        "entry": entry or None,
        "entry_route": list(plan.entry.stops) if plan.entry else [],
        "steps": [step_entry(voice, step) for step in plan.steps],
        "steps_label": voice.say("label_next_steps"),
        "serves_label": voice.say("label_serves"),
        "gaps": gap_entries(voice, plan.gap),
        "gaps_label": voice.say("label_gaps"),
        "note": _check_note(voice, plan),
        "source_labels": voice.source_labels(grounds_of(step.step.text for step in plan.steps)),
    }
