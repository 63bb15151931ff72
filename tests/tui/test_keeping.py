"""The draft: every answer reaches it, the newest wins, and the next start takes it up where it was left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import Tree, value_at
from skalatui.flow.start import Library, Open
from skalatui.interview.events import AnswerGiven
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.keeping import PAUSE
from support.wizard import CASES, Desk, wizard_at

FIRST = ("practice", "basic-posting", "today")


def drafts(folder: Path) -> list[Path]:
    return sorted((folder / "state").rglob("draft.toml"))


def draft(folder: Path) -> Tree:
    return read(drafts(folder)[0].read_bytes()).values


async def test_an_answer_reaches_the_draft_while_the_interview_goes_on(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        assert not drafts(tmp_path)
        await desk.type("Åkirke")
        await desk.until(lambda: bool(drafts(tmp_path)) and draft(tmp_path) == desk.tree)
        await desk.until_said("kept.draft")
        await desk.type(" S")
        await desk.until(lambda: draft(tmp_path) == desk.tree)
        assert value_at(draft(tmp_path), ("hospital", "name")) == "Åkirke S"


async def test_quitting_keeps_what_was_answered_last_and_asks_nothing(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åkirke")
        await desk.press("ctrl+q")
        assert desk.app.return_code == 0
        assert "Åkirke" in str(desk.app._exit_renderables)
    assert value_at(draft(tmp_path), ("hospital", "name")) == "Åkirke"


async def test_an_end_without_a_word_keeps_the_answers_too(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åkirke")
    assert value_at(draft(tmp_path), ("hospital", "name")) == "Åkirke"


async def test_nothing_answered_leaves_nothing(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("ctrl+q")
    assert not drafts(tmp_path)
    assert not list((tmp_path / "state").rglob("owner.json"))


async def resumed(desk: Desk) -> None:
    await desk.until_said("library.drafts")
    await desk.press("home", "down", "enter")
    await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen) and desk.app.screen.focused is not None)
    await desk.until(lambda: not desk.app.is_holding_keys)


async def test_a_draft_opens_with_every_answer_at_the_same_question(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("down", "down", "down")
        await desk.type("31.2")
        await desk.go("practice")
        await desk.press("1", "3", "down")
        left, place = desk.session, (desk.step, desk.question)
        await desk.press("ctrl+q")
    async with wizard_at(tmp_path, Library()) as desk:
        await resumed(desk)
        assert (desk.tree, desk.session.held) == (left.tree, left.held)
        assert (desk.step, desk.question) == place
        assert desk.value(*FIRST) == "yes"


async def test_a_draft_that_is_saved_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saved").mkdir()
    async with wizard_at(Path()) as desk:
        await desk.type("Åkirke")
        await desk.until(lambda: bool(drafts(tmp_path)))
        await desk.press("ctrl+s")
        await desk.until_shown("saved/aakirke.toml")
        await desk.press("enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        await desk.until(lambda: desk.app.kept == desk.app.wording.say("kept.saved"))
        assert not drafts(tmp_path)
        await desk.type(" S")
        await desk.until(lambda: bool(drafts(tmp_path)))


async def test_a_draft_that_waits_to_be_written_when_the_charter_is_saved_is_not_begun_again(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åkirke")
        await desk.until(lambda: bool(drafts(tmp_path)) and draft(tmp_path) == desk.tree)
        await desk.type(" S")
        keeper, conversation = desk.app.keeper, desk.app.conversation
        assert keeper is not None
        assert conversation is not None
        conversation.saved = desk.tree
        keeper.saved(conversation.changes)
        await asyncio.sleep(2 * PAUSE)
        assert keeper.kept
        assert not drafts(tmp_path)


async def test_a_charter_with_a_draft_is_opened_as_the_person_chooses(tmp_path: Path) -> None:
    charter = tmp_path / "aakirke.toml"
    charter.write_bytes((CASES / "aakirke.toml").read_bytes())
    async with wizard_at(tmp_path, Open(charter)) as desk:
        await desk.go("practice")
        await desk.press("3")
    for way, today in (("enter", "no"), ("down", "yes")):
        async with wizard_at(tmp_path, Library()) as desk:
            desk.app.run_worker(_open(desk, charter))
            await desk.until_said("draft.title")
            await desk.press(*(["enter"] if way == "enter" else ["down", "enter"]))
            await desk.until(lambda: desk.app.conversation is not None)
            assert desk.value(*FIRST) == today
    assert len(drafts(tmp_path)) == 1


async def _open(desk: Desk, charter: Path) -> None:
    from skalatui.store.charters import open_charter
    from skalatui.tui.beginning import open_file

    await open_file(desk.app, open_charter(charter))


async def test_a_disk_that_takes_no_draft_is_told_and_the_end_asks_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    async with wizard_at(tmp_path) as desk:
        monkeypatch.setattr("skalatui.store.draft.put", full)
        await desk.type("Åkirke")
        await desk.until_said("kept.not")
        await desk.press("ctrl+q")
        await desk.until_said("leave.anyway")
        await desk.press("escape")
        monkeypatch.undo()
        await desk.type("!")
        await desk.until_said("kept.draft")
    assert value_at(draft(tmp_path), ("hospital", "name")) == "Åkirke!"


async def test_what_comes_late_from_another_thread_never_takes_the_place_of_the_newest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal has the newest written while an older state is on its way to the disk."""
    to_thread, late = asyncio.to_thread, 0
    async with wizard_at(tmp_path) as desk:
        keeper = desk.app.keeper
        assert keeper is not None

        async def overtaken(work: Callable[..., object], *arguments: object) -> object:
            nonlocal late
            if getattr(work, "__name__", "") == "_write" and not late:
                late = 1
                desk.app.take(AnswerGiven(("hospital", "name"), "Nyest"))
                await to_thread(keeper.write_now)
                await to_thread(work, *arguments)
                late = 2
                await asyncio.Event().wait()  # the loop hangs, and writes nothing more
            return await to_thread(work, *arguments)

        monkeypatch.setattr(asyncio, "to_thread", overtaken)
        await desk.type("G")
        await desk.until(lambda: late == 2)
        assert value_at(draft(tmp_path), ("hospital", "name")) == "Nyest"


async def test_an_error_of_ours_ends_with_a_sentence_keeps_the_answers_and_repeats_none_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(KeyError, match="ours"):
        async with wizard_at(tmp_path) as desk:
            await desk.type("Åkirke")
            desk.app._handle_exception(KeyError("ours"))
            await desk.until(lambda: desk.app.return_code == 1)
    said = capsys.readouterr().err
    assert desk.say("told.failed") in said and desk.say("told.failed-kept") in said
    assert "Traceback" not in said and "Åkirke" not in said
    (kept,) = (tmp_path / "state").rglob("error.txt")
    assert "KeyError: 'ours'" in kept.read_text("utf-8") and str(kept) in said.replace("\n", "")
    assert value_at(draft(tmp_path), ("hospital", "name")) == "Åkirke"
