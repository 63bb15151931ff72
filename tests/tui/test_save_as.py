"""Saving where others write too: a comparison first, both together where that is safe; what is left out is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.flow.start import Open
from skalatui.tui.library import LibraryScreen
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at

OURS, THEIRS = "Regionshospitalet Åkirke 2", "Region Vest"


@pytest.fixture
def charter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("saved/aakirke.toml")
    path.parent.mkdir()
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    return path


def in_file(path: Path, *key: str) -> object:
    return value_at(read(path.read_bytes()).values, key)


def theirs_change(charter: Path, old: str, new: str) -> None:
    text = charter.read_text("utf-8")
    assert old in text
    charter.write_text(text.replace(old, new, 1), "utf-8")


async def meet(desk: Desk) -> None:
    await desk.press("ctrl+s")
    await desk.until_said("save.changed", file="saved/aakirke.toml")


async def test_what_they_and_we_changed_is_shown_and_both_are_taken_together(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter), size=(120, 40)) as desk:
        await desk.press("end")
        await desk.type(" 2")
        theirs_change(charter, 'today = "yes"', 'today = "partly"')
        there = charter.read_bytes()
        await meet(desk)
        assert desk.say("save.theirs") in desk.read and desk.say("save.ours") in desk.read
        await desk.until(lambda: f"»{OURS}«" in desk.read)
        assert charter.read_bytes() == there
        await desk.press("enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert in_file(charter, "hospital", "name") == OURS
        assert "partly" in {in_file(charter, "practice", id, "today") for id in ("basic-posting", "open-interaction")}
        await desk.press("ctrl+z")
        assert desk.value("hospital", "name") == OURS


async def test_where_both_changed_the_same_it_is_named_and_ours_stands(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter), size=(120, 40)) as desk:
        await desk.press("end")
        await desk.type(" 2")
        theirs_change(charter, "Regionshospitalet Åkirke", "Åkirke Sygehus")
        await meet(desk)
        await desk.until(lambda: desk.say("save.conflicts") in desk.read)
        await desk.press("enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert in_file(charter, "hospital", "name") == OURS


async def test_a_file_that_is_no_charter_any_more_is_not_written_over_unasked(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await desk.press("end")
        await desk.type(" 2")
        charter.write_text("<<<<<<< ours\n", "utf-8")
        await meet(desk)
        assert desk.say("save.together") not in desk.read
        await desk.press("escape")
        assert charter.read_text("utf-8") == "<<<<<<< ours\n"
        await desk.until_said("told.not-saved")
        assert desk.say("told.saving") not in desk.read


async def test_text_that_is_no_answer_is_named_when_the_rest_is_saved(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await desk.press("down", "down", "down", "end")
        assert desk.question == ("interview", "date")
        await desk.type("x")
        await desk.press("ctrl+s")
        await desk.until(lambda: "men uden »Dato«" in desk.read)
        assert desk.label("interview", "date") in desk.read


async def test_saving_elsewhere_is_asked_for_by_the_review(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await desk.go("review")
        sheet = desk.interview.body.sheet
        assert sheet is not None
        sheet.focus()
        await desk.until(lambda: sheet.has_focus)
        while desk.question != ("do", "save_elsewhere"):
            await desk.press("down")
        await desk.press("enter")
        await desk.until_said("save.name-title")
        for _ in range(len("-2.toml")):
            await desk.press("backspace")
        await desk.type("-b.toml\n")
        await desk.until_said("told.saved", file="saved/aakirke-b.toml")
        assert in_file(Path("saved/aakirke-b.toml"), "hospital", "name") == "Regionshospitalet Åkirke"


async def test_a_name_alone_goes_beside_the_charter_and_is_in_the_library(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await desk.press("alt+s")
        await desk.until_said("save.name-folder", folder="saved")
        await desk.press(*("backspace",) * len("saved/aakirke-2.toml"))
        await desk.type("vest\n")
        await desk.until_said("told.saved", file="saved/vest.toml")
        assert in_file(Path("saved/vest.toml"), "hospital", "name") == "Regionshospitalet Åkirke"
        assert not Path("vest.toml").exists()


async def test_the_library_lists_a_charter_with_a_draft_once(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await desk.press("end")
        await desk.type(" 2")
        await desk.press("escape")
        screen = desk.app.screen
        assert isinstance(screen, LibraryScreen)
        await desk.until(lambda: screen.is_read)
        names = [line.label for line in screen.lines() if "Åkirke" in line.label]
        assert names == [desk.app.wording.say("library.with-draft", name="Regionshospitalet Åkirke")]
        while screen.query_one(Sheet).line != next(line for line in screen.lines() if line.label == names[0]):
            await desk.press("down")
        await desk.press("enter")
        await desk.until_said("draft.offered-same")


async def test_a_client_who_looks_on_reads_no_note_in_what_differs(charter: Path) -> None:
    noted = 'today = "yes"\nnote = "De tøver."\nevidence = "shown"'
    async with wizard_at(Path(), Open(charter), size=(120, 40)) as desk:
        await desk.press("f3", "end")
        await desk.type(" 2")
        theirs_change(charter, 'today = "yes"', noted)
        theirs_change(charter, "Region Midtjylland", THEIRS)
        await meet(desk)
        assert THEIRS in desk.read and "tøver" not in desk.read and "vist" not in desk.read
        await desk.press("enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert "De tøver." in charter.read_text("utf-8"), "hidden, and kept"
