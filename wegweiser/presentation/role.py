"""One role, a section of it or the overview; also ways between roles and skill gaps."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from wegweiser.advice import Item, Route, Section, SkillGap, disputes_about, similar_roles
from wegweiser.advice.items import role_label, said
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, lines, listed, stated
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice, grounds_of

#: What one is most likely to ask next, in order; those just shown are left out.
_NEXT = ("tasks", "skills", "day", "entry", "path")
_NEXT_COUNT = 3
#: So many questions are enough to show that sources differ; the rest can be asked for.
_MOST_DISPUTES = 3
#: Sections on which sources are likely to differ.
_DISPUTED = frozenset({"overview", "entry", "tasks", "sources"})


def role_reply(voice: Voice, role_id: str, name: str, sections: Sequence[Section]) -> Reply:
    """Show what `advice.role_facts` returned for section `name` of a role."""
    disputes = disputes_about(voice.catalogue, role_id) if name in _DISPUTED else ()
    disputes = disputes[:_MOST_DISPUTES]
    title = _title(voice, role_id, name)
    single = len(sections) == 1
    text = blocks(
        "" if single else title,
        *(_section_text(voice, role_id, s, title if single else None) for s in sections),
        listed(voice.say("disputes_label"), [voice.text(d.question) for d in disputes]),
    )
    asked = tuple(Button(voice.text(d.question), payloads.dispute(d.id)) for d in disputes)
    custom = _custom(voice, role_id, title, name, sections)
    custom["disputes"] = [button.choice() for button in asked]
    custom["disputes_label"] = voice.say("disputes_label")
    return Reply(text, (*_buttons(voice, role_id, name), *asked), custom)


def path_reply(voice: Voice, start: str, goal: str, route: Optional[Route]) -> Reply:
    """Show the way from one role to another, or say that none is known."""
    names = {"start": voice.role(start), "goal": voice.role(goal)}
    title = voice.say("route_title", **names)
    if route is None:
        sections: Tuple[Section, ...] = ()
        text = blocks(title, voice.say("route_none", **names))
    else:
        items = tuple(
            said(move, lead=role_label(voice.catalogue, move.role), link=move.role)
            for move in route.moves
        )
        sections = (Section("path", items),)
        texts = [
            voice.say("lead", lead=voice.title(i.link or ""), text=voice.marked(i)) for i in items
        ]
        text = blocks(title, _numbered_from(voice, start, texts), voice.say("route_note"))
    buttons = (
        voice.button("button_about", payloads.role_section("overview", goal), role=names["goal"]),
        voice.button("button_training", payloads.training(goal)),
    )
    return Reply(text, buttons, _custom(voice, goal, title, "path", sections))


def skill_gap_reply(voice: Voice, gap: SkillGap) -> Reply:
    """Show what is missing for a role and what is there already."""
    title = voice.say("gap_title", role=voice.role(gap.role))
    missing = [gap_text(voice, entry.skill, entry.needed, entry.held) for entry in gap.missing]
    present = [voice.skill(entry.skill) for entry in gap.present]
    text = blocks(
        title,
        listed(voice.say("gap_missing"), missing) or voice.say("gap_nothing_missing"),
        listed(voice.say("gap_present"), present) or _nothing_present(voice, gap),
        voice.say("gap_note"),
    )
    custom = _custom(voice, gap.role, title, "skill_gap", ())
    custom["gaps"] = gap_entries(voice, gap)
    custom["note"] = voice.say("gap_note")
    return Reply(text, (voice.button("button_training", payloads.training(gap.role)),), custom)


def _nothing_present(voice: Voice, gap: SkillGap) -> str:
    """Ask for skills when none has been named."""
    partly = any(entry.held for entry in gap.missing)
    return "" if partly else voice.say("gap_nothing_present")


def gap_text(voice: Voice, skill: str, needed: int, held: int) -> str:
    """A gap in words: the skill, the level needed and the level held."""
    return voice.say(
        "gap_line" if held else "gap_line_new",
        skill=voice.skill(skill),
        needed=voice.say(f"need_{needed}"),
        held=voice.level(held),
    )


def gap_entries(voice: Voice, gap: SkillGap) -> List[Dict[str, Any]]:
    """Gaps, then what is held, for the widget; levels 0 to 4."""
    return [
        {
            "skill": entry.skill,
            "label": voice.skill(entry.skill),
            "needed": entry.needed,
            "held": entry.held,
            "needed_label": voice.say(f"need_{entry.needed}"),
            "held_label": voice.level(entry.held),
        }
        for entry in (*gap.missing, *gap.present)
    ]


def role_ways_on(voice: Voice, role_id: str, name: str = "") -> Tuple[Button, ...]:
    """What one may ask next about a role, `name` being the section just shown."""
    return _buttons(voice, role_id, name)[:-1]


def _title(voice: Voice, role_id: str, name: str) -> str:
    if name == "overview":
        return voice.title(role_id)
    return voice.say("lead", lead=voice.title(role_id), text=voice.say(f"section_{name}"))


def _section_text(voice: Voice, role_id: str, section: Section, title: Optional[str]) -> str:
    heading = title or voice.say(f"section_{section.id}")
    if not section.items:
        return voice.say("section_empty", role=voice.role(role_id))
    if section.items[0].level is not None:
        return listed(heading, [_skill(voice, item) for item in section.items])
    if section.items[0].lead is not None:
        return listed(heading, [_led(voice, item) for item in section.items])
    if section.id == "sources":
        return listed(heading, [_source(voice, item) for item in section.items])
    return stated(voice, heading, section.items)


def _skill(voice: Voice, item: Item) -> str:
    level = voice.say(f"need_{item.level}")
    return voice.say("skill_level", skill=voice.text(item.text), level=level)


def _led(voice: Voice, item: Item) -> str:
    assert item.lead is not None
    if item.link is None:
        return voice.say("claim", claim=voice.text(item.lead), text=voice.marked(item))
    return voice.say("lead", lead=voice.title(item.link), text=voice.marked(item))


def _source(voice: Voice, item: Item) -> str:
    return voice.say("lead", lead=voice.source_label(item.link or ""), text=voice.text(item.text))


def _numbered_from(voice: Voice, start: str, texts: Sequence[str]) -> str:
    return lines(
        f"1. {voice.title(start)}", *(f"{n}. {text}" for n, text in enumerate(texts, start=2))
    )


def _buttons(voice: Voice, role_id: str, name: str) -> Tuple[Button, ...]:
    nearest = similar_roles(voice.catalogue, role_id, 1)
    asked = [section for section in _NEXT if section != name][:_NEXT_COUNT]
    return (
        *(
            voice.button(f"button_section_{section}", payloads.role_section(section, role_id))
            for section in asked
        ),
        *(
            voice.button(
                "button_compare_with",
                payloads.difference((role_id, other)),
                other=voice.role(other),
            )
            for other in nearest
        ),
        voice.button("button_training", payloads.training(role_id)),
        voice.button("button_sources", payloads.SOURCES),
    )


def _custom(
    voice: Voice, role_id: str, title: str, name: str, sections: Sequence[Section]
) -> Dict[str, Any]:
    items = [item for section in sections for item in section.items]
    return {
        "type": "role",
        "role": role_id,
        "label": voice.title(role_id),
        "title": title,
        "section": name,
        "sections": [
            {
                "id": section.id,
                "label": voice.say(f"section_{section.id}"),
                "items": [_custom_item(voice, item) for item in section.items],
            }
            for section in sections
        ],
        "source_labels": voice.source_labels(grounds_of(items)),
    }


def _custom_item(voice: Voice, item: Item) -> Mapping[str, Any]:
    entry = voice.statement(item)
    if item.lead is not None:
        entry["lead"] = voice.text(item.lead)
    if item.link is not None:
        entry["link"] = item.link
    if item.level is not None:
        entry.update(level=item.level, level_label=voice.say(f"need_{item.level}"))
    return entry
