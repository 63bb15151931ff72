"""The wizard on a real terminal: seen, answered, cut off in every way a terminal can be."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.store import assets
from support.terminal import Terminal, terminal

pytestmark = pytest.mark.posix
DANISH = assets.catalogue("da")
PRACTICE = assets.questionnaire(assets.edition()).step("practice").heading.da


def say(key: str) -> str:
    """The first words of a text, as far as they stand on one line of the screen."""
    return DANISH.say(key, **dict.fromkeys(("reason", "pid", "host"), "\0")).split("<")[0][:24]


def draft_in(folder: Path) -> bytes:
    found = list((folder / "state").rglob("draft.toml"))
    return found[0].read_bytes() if found else b""


def at_practice(wizard: Terminal) -> None:
    wizard.until_shown(say("wizard.frame.unnamed"))
    wizard.until_shown("F6")
    wizard.press("f6", "f6")
    wizard.until_shown(PRACTICE)
    wizard.until_shown("▸ –")


def test_the_practice_grid_is_answered_at_a_real_terminal(tmp_path: Path) -> None:
    with terminal("new", cwd=tmp_path) as wizard:
        at_practice(wizard)
        wizard.press(*"11111333" + "11" * 2 + "3" * 12)
        wizard.until_shown(say("wizard.kept.draft"))
        wizard.until(lambda: draft_in(tmp_path).count(b'wish = "') == 12)
        wizard.press("ctrl+q")
        assert wizard.ended() == 0
        assert wizard.is_restored
    answers = read(draft_in(tmp_path)).values
    assert value_at(answers, ("practice", "basic-posting")) == {"today": "yes", "wish": "yes"}
    assert value_at(answers, ("practice", "closed-networks")) == {"today": "no", "wish": "no"}


def test_the_draft_is_offered_at_the_next_start_and_opens_at_the_same_question(tmp_path: Path) -> None:
    with terminal("new", cwd=tmp_path) as wizard:
        at_practice(wizard)
        wizard.press("1", "3")
        wizard.until(lambda: b'wish = "no"' in draft_in(tmp_path))
        wizard.press("ctrl+q")
        wizard.ended()
    with terminal(cwd=tmp_path) as wizard:
        wizard.until_shown(say("wizard.library.drafts"))
        wizard.press("down")
        wizard.until(lambda: "▸ " in wizard.text and "2/" in wizard.text)
        wizard.press("enter")
        wizard.until_shown(PRACTICE)
        wizard.until_shown("✗ nej")
        row = next(line for line in wizard.text.split("\n") if "▸" in line)
        assert "▸ –" in row and "✓ ja" not in row


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_leaves_the_answers_in_the_draft_and_the_terminal_as_it_was(
    tmp_path: Path, number: int, status: int
) -> None:
    with terminal("new", cwd=tmp_path) as wizard:
        at_practice(wizard)
        wizard.press("1")
        wizard.until_shown("✓ ja")
        os.kill(wizard.process.pid, number)
        assert wizard.ended() == status
        assert wizard.is_restored
    assert b'today = "yes"' in draft_in(tmp_path)


@pytest.mark.parametrize("is_own", [True, False])
def test_a_closed_window_leaves_the_answers_in_the_draft_and_no_process(tmp_path: Path, is_own: bool) -> None:
    with terminal("new", cwd=tmp_path, is_own=is_own) as wizard:
        at_practice(wizard)
        wizard.press("1")
        wizard.until_shown("✓ ja")
        wizard.close()
        assert wizard.process.wait(timeout=60) != 0
    assert b'today = "yes"' in draft_in(tmp_path)


def test_a_name_with_markup_and_escapes_is_only_text(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    name = r"[@click=app.quit]x[/] [/b] \u001B]52;c;eA==\u0007 \u202Eled"
    (tmp_path / "saved" / "a.toml").write_text(f'schema = 1\n\n[hospital]\nname = "{name}"\n', "utf-8")
    with terminal(cwd=tmp_path) as wizard:
        for text in ("[@click=app.quit]x[/] [/b]", "<U+001B>]52;c;eA==<U+0007>", "<U+202E>led"):
            wizard.until_shown(text)
        wizard.press("down", "enter")
        wizard.until_shown("1/14")
        assert "[@click=app.quit]x[/]" in wizard.text
        wizard.press("ctrl+q")
        assert wizard.ended() == 0


def test_a_file_that_cannot_be_opened_ends_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "[b].toml").write_text("schema = ", "utf-8")
    for name, reason in (("nowhere.toml", say("store.not-there")), ("[b].toml", "[b].toml:1")):
        with terminal("open", name, cwd=tmp_path) as wizard:
            assert wizard.ended() == 2
            assert wizard.is_restored
            assert name in wizard.text
            assert reason in wizard.text


def test_a_second_window_on_the_same_charter_is_told_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('schema = 1\n\n[hospital]\nname = "Åkirke"\n', "utf-8")
    with terminal("open", "a.toml", cwd=tmp_path) as first:
        first.until_shown("Åkirke")
        first.until(lambda: bool(list((tmp_path / "state").rglob("owner.json"))))
        with terminal("open", "a.toml", cwd=tmp_path) as second:
            second.until_shown(say("wizard.told.open-elsewhere"))
            second.press("ctrl+q")
            assert second.ended() == 0
        first.press("ctrl+q")
        assert first.ended() == 0
    assert not list((tmp_path / "state").rglob("owner.json"))


def test_a_flood_that_is_pasted_is_refused_with_the_limit_and_what_stood_there_stays(tmp_path: Path) -> None:
    with terminal("new", "Åkirke", cwd=tmp_path) as wizard:
        wizard.until_shown("F6")
        wizard.press("\x1b[200~" + "x" * 1_000_000 + "\x1b[201~")
        wizard.until_shown("1000006")
        wizard.press("!")
        wizard.until_shown("Åkirke!")


def test_a_paste_with_an_end_and_a_quit_inside_loses_nothing(tmp_path: Path) -> None:
    with terminal("new", "Åkirke", cwd=tmp_path) as wizard:
        wizard.until_shown("F6")
        wizard.press("\x1b[200~ab\x1b[201~\x11")
        wizard.ended()
    assert "Åkirkeab" in draft_in(tmp_path).decode()


def test_a_byte_that_is_no_text_ends_nothing(tmp_path: Path) -> None:
    with terminal("new", "Åkirke", cwd=tmp_path) as wizard:
        wizard.until_shown("F6")
        os.write(wizard.master, b"\xff!")
        wizard.until_shown("Åkirke\ufffd!")
        wizard.press("ctrl+q")
        assert wizard.ended() == 0
