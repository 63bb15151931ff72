"""Older forms of a charter file, brought up to this one step by step when one is read (CHARTER.md, rule 7).

A form's number is the file's `schema`. What is read is migrated in memory; the file stays as it is until it is saved.
"""

from __future__ import annotations

from collections.abc import Callable

from skalatui.charter.form import SCHEMA
from skalatui.charter.showing import shown
from skalatui.charter.telling import warning
from skalatui.document.problem import Problem
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, leaves

# A form's number → what makes the next form of a tree. It must take any tree, sound or not, and keep what it does
# not know; `schema` itself is counted up for it. There has been no form before 1 so far.
MIGRATIONS: dict[int, Callable[[Tree], Tree]] = {}


@dataclass(frozen=True)
class Migrated:
    """A tree of the present form, the number of the form that it was in, and what has changed on the way.

    A change is (path, old, new); None where there is nothing.
    """

    tree: Tree
    found: int
    changes: tuple[tuple[Path, Value | None, Value | None], ...]


def up_to_date(tree: Tree) -> Tree:
    """A tree in the present form, as far as there are migrations to it; the tree itself where it needs none."""
    number = form_of(tree)
    while number < SCHEMA and number in MIGRATIONS:
        tree = {**MIGRATIONS[number](tree), "schema": number + 1}
        number += 1
    return tree


def migrated(tree: Tree) -> Migrated | None:
    """What reading a tree of an older form makes of it; None for one that is of the present form, or of no known."""
    after = up_to_date(tree)
    if after is tree:
        return None
    old, new = dict(leaves(tree)), dict(leaves(after))
    paths = [path for path in dict.fromkeys((*old, *new)) if path != ("schema",) and _differ(old, new, path)]
    return Migrated(after, form_of(tree), tuple((path, old.get(path), new.get(path)) for path in paths))


def is_newer(tree: Tree) -> bool:
    """Whether a tree is of a form still to come, of which this version can say nothing."""
    return form_of(tree) > SCHEMA


def form_of(tree: Tree) -> int:
    """The number of a tree's form; the present one where it says none, or nothing that could be one."""
    found = tree.get("schema")
    return found if isinstance(found, int) and not isinstance(found, bool) else SCHEMA


def migration_in(tree: Tree) -> tuple[Problem, ...]:
    """The warning that a file is of an older form, with what reading it has changed; none for any other."""
    made = migrated(tree)
    if made is None:
        return ()
    changes = tuple(change_shown(*change) for change in made.changes) or ("schema",)
    return (warning("charter.older-schema", ("schema",), found=made.found, known=SCHEMA, changes=changes),)


def change_shown(path: Path, old: Value | None, new: Value | None) -> str:
    """One change as it stands in the files: `hospital.navn: "X" → –`; not yet safe to display."""
    sides = ("–" if value is None else shown(value) for value in (old, new))
    return f"{'.'.join(path)}: {' → '.join(sides)}"


def _differ(old: dict[Path, Value], new: dict[Path, Value], path: Path) -> bool:
    return path not in old or path not in new or old[path] != new[path] or type(old[path]) is not type(new[path])
