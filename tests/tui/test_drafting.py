"""A draft of every kind is offered with what it holds: gone on with, compared, read, thrown away, and never lost."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from skalatui.flow.draft_words import age
from skalatui.flow.start import Library, Open
from skalatui.flow.wording import Wording
from skalatui.interview.events import AnswerGiven
from skalatui.store import assets, draft_folders
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.library import LibraryScreen
from support.wizard import CASES, Desk, one_line, picker_at, wizard_at

NAME = ("hospital", "name")


@pytest.fixture
async def charter(tmp_path: Path) -> Path:
    """A charter of which a draft was left with another name."""
    path = tmp_path / "saved" / "aakirke.toml"
    path.parent.mkdir()
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    async with wizard_at(tmp_path, Open(path)) as desk:
        await desk.until(lambda: not desk.app.is_holding_keys)
        await desk.press("end")
        await desk.type(" 2")
    return path


@pytest.fixture
def draft(charter: Path, tmp_path: Path) -> Path:
    (found,) = (tmp_path / "state").rglob("draft.toml")
    return found


@asynccontextmanager
async def offered(tmp_path: Path) -> AsyncIterator[Desk]:
    """The library, with the draft chosen in it."""
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen) and desk.app.screen.is_read)
        await desk.press("home", "down", "enter")
        yield desk


def said(desk: Desk, id: str) -> bool:
    return one_line(desk.app.wording.catalogue.say(id))[:24] in desk.read


async def opened(desk: Desk) -> None:
    await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen) and desk.app.screen.focused is not None)
    await desk.until(lambda: not desk.app.is_holding_keys)


async def choose(desk: Desk, id: str) -> None:
    """The way on with these words, by arrow keys and Enter."""
    words = one_line(desk.app.wording.catalogue.say(id))
    await desk.until(lambda: words in desk.read)
    for _ in range(6):
        if any(words in one_line(line) and "▸" in line for line in desk.picture.split("\n")):
            break
        await desk.press("down")
    await desk.press("enter")


async def test_a_draft_says_what_it_holds_of_which_file_and_how_old_it_is(tmp_path: Path, charter: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        from skalatui.tui import beginning

        desk.app.run_worker(beginning.open_path(desk.app, charter))
        await desk.until_said("draft.title")
        differs = desk.app.wording.catalogue.say("keeping.draft.differs", count=1, names="Sygehusets navn")
        for words in ("Åkirke 2:", "spørgsmål er besvaret", differs, "Sidst skrevet", "siden", "aakirke.toml"):
            await desk.until(lambda words=words: words in desk.read)  # type: ignore[misc]
        await choose(desk, "keeping.draft.compare")
        await desk.until(
            lambda: "Regionshospitalet Åkirke 2" in desk.read and said(desk, "keeping.draft.compare-title")
        )
        await desk.press("escape")
        await choose(desk, "wizard.draft.open-file")
        await opened(desk)
        assert desk.value(*NAME) == "Regionshospitalet Åkirke"
    assert list((tmp_path / "state").rglob("draft.toml"))


def changed(charter: Path) -> None:
    charter.write_bytes(charter.read_bytes() + b"\n[x]\ny = 1\n")


def swapped(charter: Path) -> None:
    charter.write_bytes((CASES / "fjordby.toml").read_bytes())


def gone(charter: Path) -> None:
    charter.unlink()


def broken(charter: Path) -> None:
    charter.write_text("schema = ")


@pytest.mark.parametrize(
    ("become", "told"),
    [(changed, "changed"), (swapped, "changed"), (gone, "gone"), (broken, "changed")],
    ids=["changed", "swapped", "gone", "broken"],
)
async def test_a_draft_whose_file_is_another_now_says_so_first_and_changes_neither(
    tmp_path: Path, charter: Path, draft: Path, become: Callable[[Path], None], told: str
) -> None:
    become(charter)
    before = charter.read_bytes() if charter.exists() else None
    async with offered(tmp_path) as desk:
        await desk.until(lambda: said(desk, f"wizard.draft.offered-{told}"))
        await choose(desk, "wizard.draft.go-on")
        await opened(desk)
        assert desk.value(*NAME) == "Regionshospitalet Åkirke 2"
    assert (charter.read_bytes() if charter.exists() else None) == before
    assert draft.exists()


async def test_a_draft_is_thrown_away_only_when_said_twice(tmp_path: Path, charter: Path, draft: Path) -> None:
    changed(charter)
    async with offered(tmp_path) as desk:
        await choose(desk, "wizard.draft.discard")
        await desk.until_said("draft.discard-title")
        await desk.press("escape")
        await desk.until_said("draft.title")
        assert draft.exists()
        await choose(desk, "wizard.draft.discard")
        await desk.until_said("draft.discard-title")
        await desk.press("down", "enter")
        await desk.until(lambda: not draft.exists())
        await desk.until(lambda: not said(desk, "wizard.library.drafts"))


def of_another_version(content: bytes) -> bytes:
    return content.replace(b'"format": 1', b'"format": 2')


def of_a_newer_form(content: bytes) -> bytes:
    return content.replace(b"\nschema = 1\n", b"\nschema = 99\n")


def torn(content: bytes) -> bytes:
    return content[: content.index(b"[hospital]") + 12] + b'\nname = "Aakirke'


def garbled(content: bytes) -> bytes:
    return b"\xff" + content[40:]


@pytest.mark.parametrize("spoil", [of_another_version, of_a_newer_form, torn, garbled])
async def test_a_draft_that_cannot_be_gone_on_with_is_read_as_text_and_left_as_it_is(
    tmp_path: Path, draft: Path, spoil: Callable[[bytes], bytes]
) -> None:
    draft.write_bytes(spoil(draft.read_bytes()))
    content = draft.read_bytes()
    async with offered(tmp_path) as desk:
        await choose(desk, "keeping.draft.read")
        await desk.until(lambda: said(desk, "keeping.draft.text-title"))
        await desk.until(lambda: "schema" in desk.read or "kirke" in desk.read)
        await desk.press("escape")
        await desk.until_said("draft.title")
        await desk.press("escape")
        assert desk.app.conversation is None
    assert draft.read_bytes() == content


def beheaded(content: bytes) -> bytes:
    return content[content.index(b"schema") :]


@pytest.mark.parametrize("spoil", [of_another_version, torn, garbled, beheaded])
async def test_whoever_opens_the_charter_is_told_of_a_draft_that_can_hardly_be_used(
    tmp_path: Path, charter: Path, draft: Path, spoil: Callable[[bytes], bytes]
) -> None:
    draft.write_bytes(spoil(draft.read_bytes()))
    content = draft.read_bytes()
    async with picker_at(tmp_path, Open(charter)) as desk:
        await desk.until_said("draft.title")
        await choose(desk, "wizard.draft.open-file")
        await opened(desk)
        assert desk.value(*NAME) == "Regionshospitalet Åkirke"
        await desk.type("!")
        await desk.until_said("kept.draft")
    assert draft.read_bytes() == content


async def test_a_draft_that_is_gone_on_with_is_said_to_be_kept_before_the_first_key(
    tmp_path: Path, draft: Path
) -> None:
    async with offered(tmp_path) as desk:
        await desk.until_said("draft.go-on")
        await desk.press("enter")
        await opened(desk)
        assert draft.exists()
        await desk.until_said("kept.draft")


async def test_a_draft_changed_by_hand_is_gone_on_with_once_that_is_said(tmp_path: Path, draft: Path) -> None:
    draft.write_bytes(draft.read_bytes().replace("Åkirke 2".encode(), "Åkirke 3".encode()))
    async with offered(tmp_path) as desk:
        await desk.until(lambda: said(desk, "store.draft-damaged"))
        await choose(desk, "wizard.draft.go-on")
        await opened(desk)
        assert desk.value(*NAME) == "Regionshospitalet Åkirke 3"


async def test_a_draft_in_a_folder_that_takes_nothing_is_gone_on_with_elsewhere(
    tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = draft.read_bytes()

    def read_only(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(draft_folders, "hold", read_only)
    async with offered(tmp_path) as desk:
        await desk.until_said("draft.go-on")
        await desk.press("enter")
        await opened(desk)
        assert desk.value(*NAME) == "Regionshospitalet Åkirke 2"
        await desk.type("!")
    assert draft.read_bytes() == content
    kept = sorted(path.read_text("utf-8") for path in (tmp_path / "state").rglob("draft.toml"))
    assert len(kept) == 2 and any("Åkirke 2!" in text for text in kept)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=5), "for et øjeblik siden"),
        (timedelta(seconds=60), "for 1 minut siden"),
        (timedelta(minutes=59), "for 59 minutter siden"),
        (timedelta(hours=1), "for 1 time siden"),
        (timedelta(hours=23), "for 23 timer siden"),
        (timedelta(days=1), "for 1 dag siden"),
        (timedelta(days=400), "for 400 dage siden"),
        (timedelta(days=30 * 365), "tidspunktet er ukendt"),
        (timedelta(seconds=-60), "tidspunktet er ukendt"),
    ],
)
def test_the_age_of_a_draft_is_said_and_a_clock_that_is_off_is_not_believed(ago: timedelta, words: str) -> None:
    now = datetime(2026, 11, 21, 12)
    assert age(now - ago, now, Wording("da", assets.catalogue("da"))) == words


async def test_a_draft_from_1970_is_offered_like_any_other(tmp_path: Path, charter: Path, draft: Path) -> None:
    os.utime(draft, (0, 0))
    changed(charter)
    async with offered(tmp_path) as desk:
        await desk.until(lambda: "Åkirke 2:" in desk.read)
        assert "1.1.1970" not in desk.read


async def test_all_that_can_be_done_with_a_draft_is_in_view_on_a_small_terminal(tmp_path: Path, charter: Path) -> None:
    async with wizard_at(tmp_path, Library(), size=(60, 20)) as desk:
        from skalatui.tui import beginning

        desk.app.run_worker(beginning.open_path(desk.app, charter))
        await desk.until_said("draft.title")
        for way in ("draft.go-on", "draft.open-file", "draft.discard", "draft.neither"):
            await desk.until_said(way)


async def test_a_level_chosen_before_its_reason_was_given_is_in_the_draft_that_is_gone_on_with(
    tmp_path: Path, charter: Path
) -> None:
    async with offered(tmp_path) as desk:
        await desk.press("enter")
        await opened(desk)
        desk.app.take(AnswerGiven(("recommendation", "chosen"), 1))
        desk.app.close()
    async with offered(tmp_path) as desk:
        await desk.press("enter")
        await opened(desk)
        assert desk.value("recommendation", "chosen") == 1
