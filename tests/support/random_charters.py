"""Random charters and random edits of them, from a seed: sound in type, hostile in their words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any, TypeAlias

from skalatui.charter.difference import comparable
from skalatui.document.tree import Path, Tree, leaves, table_at, value_at, with_value, without
from skalatui.interview.answers import CLEARANCE, COVERAGE
from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES, EVIDENCE, STATUS
from skalatui.scale.edition import FRAME_SECTIONS
from support.charter_trees import EDITION

SIGNS = "\n\"'\\\x1b\u202e[]{}/#=<>|æøåÆ ab1"
YES_NO = ("yes", "no", "unknown")
Edit: TypeAlias = Callable[[Tree, Random], Tree]


def in_form(tree: Tree) -> Tree:
    return comparable(tree, EDITION, [EDITION])


def text(draw: Random) -> str:
    """A text that no other draw gives: hostile signs around a number."""
    signs = "".join(draw.choice(SIGNS) for _ in range(draw.randrange(8)))
    return f"{signs}t{draw.getrandbits(40)}"


def random_charter(draw: Random) -> Tree:
    """Answers of a hospital with some departments and people, in comparable form."""
    tree: Tree = {"hospital": {"name": text(draw)}}
    for edit, count in ((_add_department, 2), (_add_person, 5), (_answer, 25), (_say_beside, 6), (_own_key, 1)):
        for _ in range(draw.randrange(count + 1)):
            tree = edit(tree, draw)
    return in_form(tree)


def edited(tree: Tree, draw: Random, count: int) -> Tree:
    """The charter after some edits, as a person makes them."""
    for _ in range(count):
        tree = draw.choice(EDITS)(tree, draw)
    return in_form(tree)


def _ids(section: str) -> list[str]:
    return [row.id for row in EDITION.of_section(section) if row.asked]


def _answer(tree: Tree, draw: Random) -> Tree:
    path, value = draw.choice(ANSWERS)(draw)
    return with_value(tree, path, value)


def _practice(draw: Random) -> tuple[Path, Any]:
    return ("practice", draw.choice(_ids("practice")), draw.choice(("today", "wish"))), draw.choice(YES_NO)


def _frame(draw: Random) -> tuple[Path, Any]:
    section = draw.choice(FRAME_SECTIONS)
    key, value = draw.choice(
        [
            ("status", draw.choice(STATUS[:4])),
            ("owner", text(draw)),
            ("due", date(2027, 1, 1) + timedelta(draw.randrange(400))),
        ]
    )
    return (section, draw.choice(_ids(section)), key), value


ANSWERS: tuple[Callable[[Random], tuple[Path, Any]], ...] = (
    _practice,
    _practice,
    _frame,
    _frame,
    lambda draw: (("strategies", draw.choice(_ids("strategies"))), draw.choice(YES_NO)),
    lambda draw: (("staff", "coverage"), draw.choice(COVERAGE)),
    lambda draw: (("staff", "management_backing"), draw.choice(YES_NO)),
    lambda draw: (("legal", "clearance"), draw.choice(CLEARANCE[:3])),
    lambda draw: (("legal", "checklist", draw.choice(("dpia", "purpose")), "state"), draw.choice(YES_NO)),
    lambda draw: (("hospital", draw.choice(("name", "region", "contact_email"))), text(draw)),
    lambda draw: (("interview", "purpose"), text(draw)),
    lambda draw: (("interview", "participants"), [text(draw) for _ in range(draw.randrange(1, 4))]),
    lambda draw: (("platforms", draw.choice(("facebook", "youtube")), "status"), draw.choice(("active", "planned"))),
    lambda draw: (("platforms", "facebook", "capabilities", "comments"), draw.random() < 0.5),
    lambda draw: (("response", "email", "first_inside"), draw.randrange(1, 900)),
    lambda draw: (("roles", "central", "producer", "note"), text(draw)),
)  # fmt: skip


def _say_beside(tree: Tree, draw: Random) -> Tree:
    section = draw.choice(("practice", *FRAME_SECTIONS))
    key, value = draw.choice((("note", text(draw)), ("evidence", draw.choice(EVIDENCE)), ("later", True)))
    return with_value(tree, (section, draw.choice(_ids(section)), key), value)


def _own_key(tree: Tree, draw: Random) -> Tree:
    value: Any = draw.choice([draw.getrandbits(30), text(draw), [text(draw)], 1.5, True])
    return with_value(tree, (draw.choice(("x-hand", "interview")), f"x-{draw.randrange(4)}"), value)


def _add_department(tree: Tree, draw: Random) -> Tree:
    key = f"d{draw.randrange(5)}"
    return with_value(tree, ("departments", key), {"name": text(draw), "selected": draw.random() < 0.5})


def _add_person(tree: Tree, draw: Random) -> Tree:
    unit = draw.choice(["central", *table_at(tree, ("departments",))])
    roles = CENTRAL_ROLES if unit == "central" else DEPARTMENT_ROLES
    person = {"name": text(draw), "unit": unit, "roles": draw.sample(roles, draw.randrange(1, 3))}
    return with_value(tree, ("staff", "people", f"p{draw.randrange(40)}"), person)


def _change_person(tree: Tree, draw: Random) -> Tree:
    people = table_at(tree, ("staff", "people"))
    if not people:
        return tree
    path = ("staff", "people", draw.choice(list(people)))
    unit = value_at(tree, (*path, "unit"))
    roles = CENTRAL_ROLES if unit == "central" else DEPARTMENT_ROLES
    match draw.randrange(4):
        case 0:
            return with_value(tree, (*path, "name"), text(draw))
        case 1:
            return with_value(tree, (*path, "hours"), draw.randrange(38))
        case 2:
            return with_value(tree, (*path, "roles"), draw.sample(roles, draw.randrange(1, 4)))
    return without(tree, path)


def _change_list(tree: Tree, draw: Random) -> Tree:
    path = ("interview", "participants")
    items = value_at(tree, path)
    kept = [item for item in items if draw.random() < 0.8] if isinstance(items, list) else []
    return with_value(tree, path, [*kept, text(draw)])


def _forget(tree: Tree, draw: Random) -> Tree:
    """One answer taken back; what a department or a person needs stays."""
    needed = ("schema", "scale", "language", "departments", "hospital", "staff")
    there = [path for path, _ in leaves(tree) if path[0] not in needed]
    return without(tree, draw.choice(there)) if there else tree


def _reorder(tree: Tree, draw: Random) -> Tree:
    people = list(table_at(tree, ("staff", "people")).items())
    draw.shuffle(people)
    return with_value(tree, ("staff", "people"), dict(people)) if people else tree


EDITS: tuple[Edit, ...] = (
    *(_answer, _answer, _answer, _answer, _say_beside, _say_beside),
    *(_add_person, _change_person, _add_department, _change_list, _forget, _own_key, _reorder),
)
