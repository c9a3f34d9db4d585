"""A catalogue small enough to know by heart: four roles, eleven skills, a few steps.

editor (entry) -> manager (experienced) -> strategist (experienced); creator (possible) ->
editor. Nothing leads to the creator.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.knowledge import (
    AmbiguousName,
    Contrast,
    Dispute,
    GlossaryTerm,
    Neighbour,
    Source,
    Topic,
)
from wegweiser.catalogue.quiz import PracticalQuestion, Question, Trait
from wegweiser.catalogue.references import reference_problems
from wegweiser.catalogue.role import Role
from wegweiser.catalogue.training import Skill, TrainingStep

TRAITS = ("plan", "write", "video")
SKILLS = (
    "goals", "planning", "writing", "headlines", "editing", "filming",
    "numbers", "law", "tools", "teamwork", "chairing",
)  # fmt: skip
EDITOR_SKILLS = {"writing": 4, "headlines": 3, "planning": 2, "law": 2, "tools": 2, "teamwork": 2,
                 "editing": 1, "numbers": 1}  # fmt: skip
MANAGER_SKILLS = {"planning": 4, "numbers": 3, "chairing": 3, "goals": 3, "writing": 2, "law": 3,
                  "tools": 2, "teamwork": 3}  # fmt: skip
STRATEGIST_SKILLS = {"goals": 4, "planning": 4, "numbers": 3, "chairing": 2, "law": 1, "tools": 1,
                     "teamwork": 2, "headlines": 1}  # fmt: skip
CREATOR_SKILLS = {"filming": 4, "editing": 4, "writing": 2, "headlines": 2, "law": 2, "tools": 3,
                  "numbers": 2, "goals": 1}  # fmt: skip


def text(words: str) -> Dict[str, Any]:
    """A bilingual text."""
    return {"de": f"{words} (de)", "en": f"{words} (en)"}


def said(words: str, source: Optional[str] = None) -> Dict[str, Any]:
    """A statement with a source, or an inference."""
    return {**text(words), **({"source": [source]} if source else {"basis": "inference"})}


def role(name: str, kind: str, levels: Dict[str, int], leads_to: str, **traits: int) -> Role:
    """A complete role whose texts name it."""
    shared = said("Keep calendars together with colleagues", "book")
    own = [said(f"{name} task number {n} about {name}{n}", "book") for n in range(5)]
    return Role.parse_obj(
        {
            "id": name,
            "names": {
                lang: {"label": f"{name} {lang}", "plural": f"{name}s"} for lang in ("de", "en")
            },
            "focus": said(f"{name} focus", "book"),
            "tasks": [shared, *own],
            "skills": [{"skill": s, "level": n, "source": ["esco"]} for s, n in levels.items()],
            "success": [said(f"{name} success {n}") for n in range(3)],
            "day": [said(f"{name} day {n}") for n in range(2)],
            "workplace": [said(f"{name} workplace")],
            "reports_to": said(f"{name} boss"),
            "suits": [said(f"{name} suits {n}") for n in range(2)],
            "entry": {
                "kind": kind,
                "summary": said(f"{name} entry"),
                "ways": [said(f"{name} way {n}") for n in range(2)],
            },
            "leads_to": [{"role": leads_to, **said(f"{name} leads to {leads_to}")}],
            "misconceptions": [
                {"claim": text(f"{name} claim {n}"), "answer": said(f"{name} answer {n}")}
                for n in range(2)
            ],
            "traits": {"levels": {t: traits.get(t, 0) for t in TRAITS}, "note": said("note")},
        }
    )


def step(name: str, kind: str, teaches: Dict[str, int], **values: Any) -> TrainingStep:
    """A training step: free own practice of two hours for beginners unless told."""
    own = kind == "practice"
    return TrainingStep.parse_obj(
        {
            "id": name,
            "kind": kind,
            "title": text(f"Step {name}"),
            "text": said(f"Do {name}"),
            "teaches": teaches,
            "level": "beginner",
            "hours": 2 if own else None,
            "cost": "free",
            "languages": ["de", "en"],
            "status": "own" if own else "seen",
            **values,
        }
    )


def steps() -> List[TrainingStep]:
    """Steps of every kind that matters."""
    return [
        step("write_posts", "practice", {"writing": 2, "headlines": 1}),
        step(
            "write_series",
            "practice",
            {"writing": 3, "headlines": 3},
            level="intermediate",
            hours=8,
        ),
        step("film_clip", "practice", {"filming": 2, "editing": 2}, hours=3),
        step(
            "film_series", "practice", {"filming": 3, "editing": 3}, level="intermediate", hours=12
        ),
        step("plan_week", "practice", {"planning": 2, "goals": 1, "chairing": 1}),
        step("read_law", "reading", {"law": 2}, hours=4),
        step("count_clicks", "practice", {"numbers": 2}, hours=5),
        step("tool_tour", "free_course", {"tools": 2, "numbers": 2}, hours=6),
        step("meet_peers", "community", {"teamwork": 2, "chairing": 2}, hours=2),
        step(
            "lead_team",
            "course",
            {"chairing": 4, "goals": 4},
            level="advanced",
            cost="paid",
            hours=40,
        ),
        step("ads_exam", "certificate", {"numbers": 4, "planning": 4}, cost="paid", hours=30),
        step(
            "secret_price",
            "course",
            {"goals": 3},
            cost="unknown",
            status="check",
            seen="2024-05-02",
        ),
        step("german_only", "course", {"planning": 4, "law": 3}, languages=["de"], hours=20),
        step(
            "trainee", "traineeship", {"writing": 4, "planning": 3}, roles=["editor"], cost="earns"
        ),
        step("degree", "study", {"goals": 4, "planning": 4}, roles=["strategist"], cost="unknown"),
    ]


def small_catalogue() -> Catalogue:
    """The catalogue, checked like the real one."""
    catalogue = Catalogue(
        roles=(
            role("creator", "possible", CREATOR_SKILLS, "editor", video=4, write=1),
            role("editor", "entry", EDITOR_SKILLS, "manager", write=4, plan=1),
            role("manager", "experienced", MANAGER_SKILLS, "strategist", plan=3, write=2),
            role("strategist", "experienced", STRATEGIST_SKILLS, "manager", plan=4),
        ),
        traits=tuple(
            Trait.parse_obj({"id": t, "label": text(f"label {t}"), "likes": text(f"like {t}")})
            for t in TRAITS
        ),
        skills=tuple(
            Skill.parse_obj(
                {
                    "id": s,
                    "group": "all",
                    "label": text(f"skill {s}"),
                    "words": {"de": [s], "en": [s]},
                }
            )
            for s in SKILLS
        ),
        questions=tuple(_question(n) for n in range(3)),
        practical=_practical(),
        steps=tuple(steps()),
        contrasts=(
            Contrast.parse_obj(
                {
                    "id": "editor_manager",
                    "roles": ["editor", "manager"],
                    "line": said("editors write, managers steer", "book"),
                    "points": [said("point one", "blog"), said("point two")],
                }
            ),
        ),
        disputes=(
            Dispute.parse_obj(
                {
                    "id": "who_writes",
                    "question": text("Who writes?"),
                    "words": {"de": ["wer schreibt"], "en": ["who writes"]},
                    "roles": ["editor", "manager"],
                    "positions": [said("the editor", "book"), said("both", "blog")],
                    "reading": said("it depends"),
                }
            ),
        ),
        neighbours=(
            Neighbour.parse_obj(
                {
                    "id": "blogger",
                    "label": text("blogger"),
                    "aliases": {"de": [], "en": []},
                    "line": said("writes a blog"),
                    "nearest": ["creator", "editor"],
                }
            ),
        ),
        ambiguous=(
            AmbiguousName.parse_obj(
                {"name": "CM", "roles": ["manager", "creator"], "neighbours": ["blogger"]}
            ),
        ),
        terms=(
            GlossaryTerm.parse_obj(
                {
                    "id": "kpi",
                    "term": text("KPI"),
                    "text": said("a number", "book"),
                    "see": ["reach"],
                }
            ),
            GlossaryTerm.parse_obj({"id": "reach", "term": text("reach"), "text": said("people")}),
        ),
        topics=(
            Topic.parse_obj(
                {
                    "id": "law",
                    "title": text("Law"),
                    "words": {"de": ["Recht"], "en": ["law"]},
                    "statements": [said("ask first", "book")],
                    "roles": ["editor"],
                }
            ),
        ),
        sources=(
            _source("book", author="Ada Autorin", year=2013, incomplete=True),
            _source("blog", publisher="A Blog", dated=True, note=text("old")),
            _source("esco", kind="classification", url="https://esco.ec.europa.eu/"),
        ),
    )
    assert reference_problems(catalogue) == []
    return catalogue


def _source(name: str, **values: Any) -> Source:
    base = {"id": name, "kind": "article", "title": text(f"Title {name}"), "language": "de"}
    return Source.parse_obj({**base, **values})


def _question(number: int) -> Question:
    return Question.parse_obj(
        {
            "id": f"q{number}",
            "text": text(f"Question {number}?"),
            "why": text(f"because {number}"),
            "options": [
                {"id": trait, "label": text(f"rather {trait}"), "traits": {trait: 1.0}}
                for trait in TRAITS
            ],
        }
    )


def _practical() -> Any:
    experience = [
        {"id": "none", "label": text("none yet"), "sets": {"experience": "none"}},
        {
            "id": "press",
            "label": text("in a newsroom"),
            "sets": {"experience": "job", "background": "writing"},
            "skills": {"writing": 3, "headlines": 2},
        },
    ]
    time = [
        {"id": "little", "label": text("two hours"), "sets": {"hours": "2"}},
        {"id": "odd", "label": text("odd"), "sets": {"hours": "many"}},
    ]
    learning = [
        {"id": "self_free", "label": text("alone"), "sets": {"learning": "self", "budget": "none"}},
        {
            "id": "course_any",
            "label": text("course"),
            "sets": {"learning": "course", "budget": "any"},
        },
    ]
    return tuple(
        PracticalQuestion.parse_obj(
            {"id": name, "text": text(f"{name}?"), "why": text("for the plan"), "options": options}
        )
        for name, options in (("experience", experience), ("time", time), ("learning", learning))
    )
