"""Charters for tests: built from text, from cases, or generated with hostile words and keys of nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import tomli
from hypothesis import strategies as st

from skalatui.charter.compose import compose
from skalatui.charter.layout import charter_text
from skalatui.document.read import read
from skalatui.document.tree import Tree
from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES, EVIDENCE, STATUS
from skalatui.scale.edition import FRAME_SECTIONS, Edition
from skalatui.store import assets

EDITION: Edition = assets.edition("2026.1")
CASES = Path(__file__).parent.parent / "cases"
HOSTILE = "\r\n\"'\\\x00\x1b\u202e[]{}/#= æøåaB1"

FULL_TEAM: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("a", "central", ("strategist",)),
    ("b", "central", ("manager",)),
    ("c", "central", ("community-manager",)),
    ("d", "central", ("community-manager",)),
    ("e", "central", ("producer",)),
    ("f", "central", ("producer",)),
    ("g", "central", ("involvement-specialist",)),
    ("h", "central", ("network-specialist",)),
    ("i", "onkologi", ("flowmanager",)),
    ("j", "onkologi", ("community-manager-light",)),
    ("k", "onkologi", ("community-manager-light",)),
    ("l", "onkologi", ("producer",)),
    ("m", "onkologi", ("facilitator",)),
    ("n", "onkologi", ("facilitator",)),
)


def tree_of(toml: str) -> Tree:
    return tomli.loads(toml)


def case(name: str) -> Tree:
    return tree_of((CASES / f"{name}.toml").read_text("utf-8"))


def built(tree: Tree, edition: Edition = EDITION, others: Sequence[Edition] = ()) -> Tree:
    return compose(tree, edition, assets.catalogue, others=others)


def text_of(tree: Tree) -> str:
    """The file of a tree of answers, built."""
    return charter_text(built(tree), assets.catalogue("da"))


def rebuilt(text: str) -> str:
    """The file of a charter's file, built again."""
    return text_of(read(text.encode()).values)


def chosen(level: int, **parts: Any) -> Tree:
    """Answers of a hospital that chose a level and has one selected department with a network."""
    departments = {"onkologi": {"name": "Onkologi", "selected": True, "networks": ["Pårørende"]}}
    people = {key: {"name": key, "unit": unit, "roles": list(roles)} for key, unit, roles in FULL_TEAM}
    return {
        "hospital": {"name": "Prøvesygehuset"},
        "staff": {"people": people},
        "departments": departments,
        "recommendation": {"chosen": level, "chosen_because": "Det vil vi."},
        **parts,
    }


hostile_text = st.text(HOSTILE, max_size=12)
hostile_key = st.text(HOSTILE, min_size=1, max_size=6).map("x-".__add__)
_day = st.dates(date(1, 1, 1), date(9999, 12, 31))
_anything = st.recursive(
    st.one_of(hostile_text, st.booleans(), st.integers(-5, 5), st.floats(allow_nan=False, allow_infinity=False), _day),
    lambda inner: st.one_of(
        st.lists(inner.filter(lambda value: not isinstance(value, dict)), max_size=2),
        st.dictionaries(hostile_key, inner, max_size=2),
    ),
    max_leaves=4,
)
unknown_keys = st.dictionaries(hostile_key, _anything, max_size=2)


def _row(*parts: tuple[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """A table that may hold each of the keys, and keys of nobody's."""
    known = st.fixed_dictionaries({}, optional=dict(parts))
    return st.builds(lambda values, others: values | others, known, unknown_keys)


def _of(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


_beside = (("note", hostile_text), ("evidence", _of(*EVIDENCE)), ("later", st.booleans()))


def _ids(section: str) -> st.SearchStrategy[str]:
    return st.sampled_from([row.id for row in EDITION.of_section(section) if row.asked])


def _frames(section: str) -> st.SearchStrategy[dict[str, Any]]:
    answered = _row(
        ("status", _of(*STATUS)), ("reason", hostile_text), ("owner", hostile_text), ("due", _day), *_beside
    )
    reworded = st.builds(lambda row, text: row | {"text": f"{text} ordret"}, answered, hostile_text)
    own = st.builds(lambda row, text: row | {"own": True, "text": text, "cadence": "nu"}, answered, hostile_text)
    rows = st.dictionaries(_ids(section), st.one_of(answered, reworded), max_size=4)
    return st.builds(lambda known, others: known | others, rows, st.dictionaries(hostile_key, own, max_size=1))


@st.composite
def answer_trees(draw: st.DrawFn) -> Tree:
    """Answers as a person may have written them, sound in type; their texts and unknown keys are hostile."""
    departments = draw(
        st.dictionaries(
            _of("onkologi", "hjerte", "x y"),
            _row(("name", hostile_text), ("selected", st.booleans()), ("networks", st.lists(hostile_text, max_size=2))),
            max_size=2,
        )
    )
    units = ("central", *departments)
    people = {}
    for number in range(draw(st.integers(0, 4))):
        unit = draw(_of(*units))
        roles = CENTRAL_ROLES if unit == "central" else DEPARTMENT_ROLES
        person = draw(_row(("hours", st.sampled_from([0, 7.5, 37.0])), ("name", hostile_text), *_beside))
        people[f"p{number}"] = person | {"unit": unit, "roles": draw(st.lists(_of(*roles), unique=True))}
    platform = _row(
        ("status", _of("active", "planned", "dropped")),
        ("handle", hostile_text),
        (
            "capabilities",
            _row(("comments", st.booleans()), ("sharing", st.booleans()), ("comments_reason", hostile_text)),
        ),
    )
    staff = _row(
        ("coverage", _of("office-hours", "round-the-clock", "unknown")),
        ("coverage_note", hostile_text),
        ("management_backing", _of("yes", "no")),
        ("departments_ready", _of("yes", "quickly")),
    )
    sections: dict[str, st.SearchStrategy[Any]] = {
        "interview": _row(("purpose", hostile_text), ("date", _day), ("participants", st.lists(hostile_text))),
        "practice": st.dictionaries(
            _ids("practice"), _row(("today", _of("yes", "no")), ("wish", _of("yes", "no")), *_beside), max_size=8
        ),
        "strategies": st.dictionaries(_ids("strategies"), _of("yes", "no", "unknown")),
        "platforms": st.dictionaries(_of("youtube", "facebook", "mit", "linkedin"), platform, max_size=3),
        "response": _row(
            ("cover_weekdays", _of("08:00-16:00")), ("facebook", _row(("first_inside", st.integers(1, 9))))
        ),
        "legal": _row(("clearance", _of("none", "given")), ("by", hostile_text), ("date", _day), *_beside),
        "recommendation": _row(("chosen_because", hostile_text)),
        "roles": st.dictionaries(_of("central"), st.dictionaries(_of("producer"), _row(("note", hostile_text)))),
        **{section: _frames(section) for section in FRAME_SECTIONS},
    }
    tree: dict[str, Any] = {"hospital": draw(_row(("name", hostile_text), ("region", hostile_text)))}
    tree |= draw(st.fixed_dictionaries({}, optional=sections))
    tree["staff"] = draw(staff) | ({"people": people} if people else {})
    tree["departments"] = departments
    if draw(st.booleans()) and "recommendation" in tree:
        tree["recommendation"]["chosen"] = draw(st.integers(1, 5))
    tree |= draw(unknown_keys)
    keys = draw(st.permutations(list(tree)))
    return {key: tree[key] for key in keys}
