"""Keys that an interview takes at the wizard, counted by pressing them: the practice grid, and the case aakirke whole.

    python benchmarks/keystrokes.py            # the table
    python benchmarks/keystrokes.py --keys     # and every key, step by step

A letter or a figure typed into a field is text; every other key counts, Enter and Tab between fields and the line
break within a text too. What is saved is compared with what `build` makes of the case.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from skalatui.charter.compose import compose
from skalatui.charter.layout import charter_text
from skalatui.document.read import read
from skalatui.document.tree import Path as KeyPath
from skalatui.document.tree import Tree, Value, table_at, value_at, with_value
from skalatui.flow.numbering import key_of
from skalatui.interview.fields import ROLES, roles_of
from skalatui.store import assets
from skalatui.text import figures
from skalatui.tui.form import field_path
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, NAMES, Desk, wizard_at

GOALS = {"practice": 30, "aakirke": 160}
MOST = 60  # keys on the way to a question; more is a way that leads nowhere


@dataclass
class Hand:
    """A hand at the keyboard. `counted` are the keys by step; `letters` what was typed as text."""

    desk: Desk
    counted: dict[str, list[str]] = field(default_factory=dict)
    letters: int = 0

    async def press(self, *keys: str) -> None:
        self.counted.setdefault(self.desk.step, []).extend(keys)
        await self.desk.press(*keys)

    async def type(self, text: str) -> None:
        """Type a text; its line breaks are keys."""
        for number, line in enumerate(text.split("\n")):
            if number:
                await self.press("enter")
            self.letters += len(line)
            await self.desk.press(*(NAMES.get(letter, letter) for letter in line))

    async def to(self, path: KeyPath) -> None:
        """To a question, by the moves that a person sees: group by group, line by line, to the side."""
        for _ in range(MOST):
            sheet = self.desk.app.focused
            if not isinstance(sheet, Sheet):
                if field_path(sheet) == path:
                    return
                await self.press("tab")
            elif (way := _way(sheet, path)) is None:
                return
            else:
                await self.press(way)
        raise SystemExit(f"no way to {'.'.join(path)}\n{self.desk.picture}")

    @property
    def keys(self) -> int:
        return sum(map(len, self.counted.values()))


def _way(sheet: Sheet, path: KeyPath) -> str | None:
    """The next key from where the cursor stands to the cell at `path`; None where it stands there."""
    targets = [
        (number, column)
        for number, line in enumerate(sheet.lines)
        for column, cell in enumerate(line.cells)
        if cell.path == path
    ]
    if not targets:
        raise SystemExit(f"no {'.'.join(path)} on the screen")
    line, column = targets[0]
    here = sheet.at[0]
    if any(target == (here, sheet.column) for target in targets):
        return None
    if here == line:
        return "right" if column > sheet.column else "left"
    heads = [number for number, one in enumerate(sheet.lines) if one.tone == "heading"]
    starts = [next((n for n in range(head, len(sheet.lines)) if sheet.lines[n].is_stop), -1) for head in heads]
    ahead = [start for start in starts if here < start <= line]
    between = sum(one.is_stop for one in sheet.lines[here + 1 : (ahead[0] if ahead else line) + 1])
    if line > here:
        return "pagedown" if ahead and between > 1 else "down"
    return "up"


async def practice_grid(folder: Path) -> Hand:
    """The 24 answers of the practice grid, from the moment it is on the screen."""
    async with wizard_at(folder) as desk:
        await desk.go("practice")
        hand = Hand(desk)
        await practice(hand, case("aakirke"))
        return hand


async def aakirke(folder: Path) -> Hand:
    """The whole case, from the first question to the saved charter."""
    tree = case("aakirke")
    async with wizard_at(folder) as desk:
        hand = Hand(desk)
        for step in (hospital, purpose, practice, strategies, staff, departments, people, platforms, rest, frames):
            await step(hand, tree)
        await hand.press("ctrl+s")
        await desk.until_shown("regionshospitalet-aakirke.toml")
        await hand.press("enter")
        await desk.until(lambda: (folder / "saved").exists() and any((folder / "saved").iterdir()))
        await desk.until(lambda: desk.app.conversation is not None and desk.app.conversation.is_saved)
    saved = next((folder / "saved").iterdir()).read_text("utf-8")
    wanted = charter_text(compose(tree, assets.edition(), assets.catalogue), assets.catalogue("da"))
    if saved != wanted:
        sys.stderr.writelines(unified_diff(wanted.splitlines(True), saved.splitlines(True)))
        raise SystemExit("the wizard saved something else than build makes of the case")
    return hand


def case(name: str) -> Tree:
    """The answers of a case, each person's roles in the order of the list, as the wizard keeps them."""
    tree = read((CASES / f"{name}.toml").read_bytes()).values
    for key in table_at(tree, ("staff", "people")):
        path = ("staff", "people", key, "roles")
        roles = value_at(tree, path)
        assert isinstance(roles, list)
        tree = with_value(tree, path, [role for role in ROLES if role in roles])
    return tree


async def hospital(hand: Hand, tree: Tree) -> None:
    for path in (("hospital", "name"), ("hospital", "region"), ("interview", "date")):
        await hand.to(path)
        await hand.type(_typed(value_at(tree, path)))
    for key in ("consultants", "participants"):
        await hand.to(("interview", key))
        await hand.type(_typed(value_at(tree, ("interview", key))))
    await hand.press("f6")


async def purpose(hand: Hand, tree: Tree) -> None:
    await hand.type(_typed(value_at(tree, ("interview", "purpose"))))
    await hand.press("f6")


async def practice(hand: Hand, tree: Tree) -> None:
    for id in table_at(tree, ("practice",)):
        for column in ("today", "wish"):
            await answer(hand, tree, ("practice", id, column))
    await hand.press("f6")


async def strategies(hand: Hand, tree: Tree) -> None:
    for id in table_at(tree, ("strategies",)):
        await answer(hand, tree, ("strategies", id))
    await hand.press("f6")


async def staff(hand: Hand, tree: Tree) -> None:
    for id in ("coverage", "management_backing", "departments_ready", "reference_group"):
        await answer(hand, tree, ("staff", id))
    await hand.press("f6")


async def departments(hand: Hand, tree: Tree) -> None:
    await hand.press("f6")


async def people(hand: Hand, tree: Tree) -> None:
    there = table_at(tree, ("staff", "people"))
    for key in there:
        await hand.type(_typed(value_at(tree, ("staff", "people", key, "name"))))
        await hand.press("enter")
    await hand.press("enter")
    for key in there:
        row = ("staff", "people", key)
        await hand.to((*row, "roles"))
        roles = value_at(tree, (*row, "roles"))
        assert isinstance(roles, list)
        await hand.press(*(str(roles_of("central").index(str(role)) + 1) for role in roles))
        await hand.to((*row, "hours"))
        await hand.type(_typed(value_at(tree, (*row, "hours"))))
    await hand.press("f6")


async def platforms(hand: Hand, tree: Tree) -> None:
    for key in table_at(tree, ("platforms",)):
        row = ("platforms", key)
        await hand.to((*row, "status"))
        await hand.press("1")
        await hand.to((*row, "status"))
        await hand.press("f")
        await hand.to((*row, "handle"))
        await hand.type(_typed(value_at(tree, (*row, "handle"))))
        for name, value in table_at(tree, (*row, "capabilities")).items():
            await hand.to((*row, "capabilities", name))
            await hand.press("1" if value else "3")
        await hand.press("f")
    await hand.press("f6")


async def rest(hand: Hand, tree: Tree) -> None:
    """The promise and the law: nothing in this case."""
    await hand.press("f6")
    await hand.press("f6")


async def frames(hand: Hand, tree: Tree) -> None:
    for section in ("organisation", "monitoring", "guidelines", "measurement", "planning", "training"):
        for id in table_at(tree, (section,)):
            await answer(hand, tree, (section, id, "status"))


async def answer(hand: Hand, tree: Tree, path: KeyPath) -> None:
    await hand.to(path)
    question = hand.desk.interview.view.question(path)
    assert question is not None
    await hand.press(key_of(str(value_at(tree, path)), question.options))


def _typed(value: Value | None) -> str:
    """A value as it is typed."""
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, int | float):
        return figures.number(value, "da")
    return figures.day(value, "da") if hasattr(value, "year") else ""  # type: ignore[arg-type]


def main(words: Sequence[str]) -> int:
    before, is_over = Path.cwd(), False
    for name, job in (("practice", practice_grid), ("aakirke", aakirke)):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            hand = asyncio.run(job(Path()))
            os.chdir(before)
        is_over |= hand.keys > GOALS[name]
        print(f"{name:<10} {hand.keys:4} keys (goal {GOALS[name]}), {hand.letters} letters and figures of text")
        for step, keys in hand.counted.items():
            print(f"  {step:<16} {len(keys):4}" + (f"  {' '.join(keys)}" if "--keys" in words else ""))
    return 1 if is_over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
