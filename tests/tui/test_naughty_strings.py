"""Naughty strings in every text of a charter: saved, read back, and never obeyed by a real terminal."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import Tree, value_at
from skalatui.flow.saving import charter_of
from skalatui.interview.events import AnswerGiven, FrameAdded, PersonAdded
from skalatui.interview.session import Session, apply, new_session
from skalatui.store import assets
from skalatui.store.charters import Over, Saved, open_charter, save
from skalatui.store.names import free_name
from skalatui.text.keys import key_for
from skalatui.text.line_breaks import one_line, paragraph
from support.naughty import TRAPS, naughty
from support.terminal import Terminal, terminal

pytestmark = pytest.mark.posix
NAME, NOTE = ("hospital", "name"), ("practice", "basic-posting", "note")
ROWS = ("basic-posting", "reviews", "open-interaction", "direct-message", "visitor-posts")
# What the wizard itself sends: styles, the cursor, modes, clearing, the shape of the pointer.
OURS = re.compile(
    r"\x1b(?:\[[0-9;?<>=]*\$?[HJKhlmpqu]|\]22;[a-z-]*\x07|[()][0-9A-B]|[78=>])|[\r\n\x08]|\x1bP=[12]s\x1b\\"
)
SEQUENCE_AND_MORE = re.compile(r"\x1b[^A-Za-z\x1b]*[A-Za-z][^\x1b]{3}")
OVER = (b"\x1bOP", b"\x1bOS", b"\x10", b"\x1b[20;2~", b"\x1b[21~")  # help, note, palette, what to ask, comparison
LOOKED_OVER = (1, 3, 7)  # steps
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def given(session: Session, *events: AnswerGiven | FrameAdded | PersonAdded) -> Session:
    for event in events:
        after = apply(session, event)
        assert isinstance(after, Session), after
        session = after
    return session


def test_each_comes_back_from_the_disk_as_a_name_a_note_and_an_own_row(tmp_path: Path) -> None:
    edition = assets.edition()
    strings = tuple(text[:900] for text in naughty() if text.strip())
    for number in range(0, len(strings), 8):  # eight to a charter: each string is all of the three
        for text in strings[number : number + 8]:
            session = given(
                new_session("da", "x"), AnswerGiven(NAME, text), AnswerGiven(NOTE, text), FrameAdded("guidelines", text)
            )
            name, note = value_at(session.tree, NAME), value_at(session.tree, NOTE)
            assert name == one_line(text) or not text.strip()
            assert note == paragraph(text) or not text.strip()
        _assert_saved(session.tree, tmp_path, edition_of_all=edition)


def _assert_saved(tree: Tree, folder: Path, *, edition_of_all: object) -> None:
    edition = assets.edition()
    assert edition is edition_of_all
    name = value_at(tree, NAME)
    path = free_name(folder, key_for(str(name), (), "hospital"))
    assert path.parent == folder and re.fullmatch(r"[a-z0-9-]+\.toml", path.name) and len(path.name) < 100
    whole, text = charter_of(tree, edition, ())
    assert isinstance(save(path, text, whole, Over.NOTHING), Saved)
    found = open_charter(path).document.values
    for where in (NAME, NOTE, ("guidelines",)):
        before, after = value_at(tree, where), value_at(found, where)
        assert after == before or (where == ("guidelines",) and _own_texts(after) == _own_texts(before))


def _own_texts(rows: object) -> list[object]:
    return [row["text"] for row in rows.values() if row.get("own")] if isinstance(rows, dict) else []


def charter_with(strings: tuple[str, ...]) -> str:
    """A charter with all of them in what screens show: names, notes, networks, reasons, own rows, unknown keys."""
    strings = tuple(one[:150] for one in strings)
    text = "\n".join(strings)
    notes = [text[start : start + 15_000] for start in range(0, len(text), 15_000)]
    people = [PersonAdded(one, "central", ("producer",)) for one in strings[:40] if one.strip()]
    rows = [FrameAdded("guidelines", one) for one in strings if one.strip()]
    session = given(
        new_session("da", " ".join(strings[:6])[:400]),
        *(AnswerGiven((*NOTE[:1], row, "note"), note) for row, note in zip(ROWS, notes, strict=False)),
        AnswerGiven(("interview", "purpose"), notes[0]),
        AnswerGiven(("interview", "participants"), tuple(one for one in strings[:50] if one.strip())),
        *people,
        *rows,
    )
    whole, toml = charter_of({**session.tree, "ukendt": {one[:50]: one for one in strings[:20]}}, assets.edition(), ())
    assert read(toml.encode()).values == whole
    return toml


def sent(wizard: Terminal, settle: float = 0.0) -> str:
    """Everything that the wizard sent, in one text, once it has nothing more to say."""
    end = time.monotonic() + settle
    while time.monotonic() < end:
        wizard.read()
    return b"".join(wizard.sent).decode("utf-8", "surrogateescape")


def assert_only_ours(everything: str, strings: tuple[str, ...]) -> None:
    left = OURS.sub("", everything)
    assert not CONTROLS.findall(left), CONTROLS.search(left)
    for text in strings:
        for sequence in SEQUENCE_AND_MORE.findall(text):  # one that is the wizard's too is known by what follows it
            assert sequence not in everything, f"{text!r} was sent as it stands"


def walk(folder: Path, toml: str, strings: tuple[str, ...]) -> None:
    (folder / "saved").mkdir()
    (folder / "saved" / "a.toml").write_text(toml, "utf-8")
    with terminal(cwd=folder) as library:
        library.until(lambda: ("a.toml" not in library.text and "2." in library.text) or "▸" in library.text)
        assert_only_ours(sent(library, 0.5), strings)
    with terminal("open", "saved/a.toml", cwd=folder) as wizard:
        wizard.until_shown("1/14")
        for number in range(1, 15):
            wizard.until_shown(f"· {number}/14")
            for _ in range(3):
                os.write(wizard.master, b"\x1b[6~")  # a page down
            sent(wizard, 0.2)
            if number < 14:
                wizard.press("f6")
        everything = sent(wizard, 0.3)
        wizard.press("ctrl+q")
        assert wizard.ended() == 0, wizard.text
    assert_only_ours(everything + sent(wizard), strings)
    assert (folder / "saved" / "a.toml").read_text("utf-8") == toml


@pytest.mark.sweep
def test_no_screen_sends_what_a_text_tells_the_terminal(tmp_path: Path) -> None:
    strings = naughty()
    walk(tmp_path, charter_with(strings), strings)


def test_no_command_sends_what_a_text_tells_the_terminal(tmp_path: Path) -> None:
    from support.command_line import skalatui

    path = tmp_path / "\x1b[31m\u202ea\n.toml"
    path.write_text(charter_with(TRAPS), "utf-8")
    for command in (("check", path), ("recommend", path), ("list", tmp_path), ("diff", path, path), ("open", path)):
        done = skalatui(*command)
        assert not CONTROLS.findall((done.out + done.err).replace("\n", "")), command
