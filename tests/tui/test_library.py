"""The library: what lies in the folder and in the drafts, and what cannot be opened, with its reason."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.start import Example, Library
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.library import LibraryScreen
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at


async def opened(desk: Desk) -> None:
    await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen) and desk.app.screen.focused is not None)


async def test_one_key_begins_a_new_interview(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.press("n")
        await opened(desk)
        assert desk.tree == {"schema": 1, "language": "da"}


async def test_a_charter_opens_with_every_answer_in_place(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "a.toml").write_bytes((CASES / "aakirke.toml").read_bytes())
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("Regionshospitalet Åkirke")
        await desk.press("down", "enter")
        await opened(desk)
        assert desk.value("staff", "people", "chef", "hours") == 5
        assert desk.app.kept == desk.app.wording.say("kept.saved")


async def test_an_example_opens_as_a_new_interview(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("hedeland")
        await desk.press("end", "up", "up", "enter")
        await opened(desk)
        assert desk.value("hospital", "name") == "Hedeland Sygehus"
        assert desk.app.conversation is not None and desk.app.conversation.path is None


async def test_an_example_that_was_only_looked_at_leaves_no_draft(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Example("aakirke")) as desk:
        await opened(desk)
        await desk.type("x")
        await desk.until(lambda: desk.app.kept == desk.app.wording.say("kept.draft"))
        await desk.press("backspace", "ctrl+q")
    async with wizard_at(tmp_path, Example("aakirke")) as desk:
        await opened(desk)
        await desk.press("f6", "ctrl+q")
    assert not list((tmp_path / "state").rglob("draft.toml"))


async def test_a_changed_example_is_listed_as_one_with_its_age(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Example("aakirke")) as desk:
        await opened(desk)
        await desk.type("x")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("Ændret eksempel, for et øjeblik siden")
        await desk.press("home", "down", "enter")
        await opened(desk)
        await desk.press("end", "backspace")
        await desk.until(lambda: desk.value("hospital", "name") == "Regionshospitalet Åkirke")
    assert not list((tmp_path / "state").rglob("draft.toml"))


async def test_a_draft_without_a_file_is_listed_with_its_age(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åkirke")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("For et øjeblik siden")


async def test_a_file_with_errors_names_them_all_and_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    charter = 'schema = 1\n[hospital]\nname = "Å"\n[practice.reviews]\ntoday = "maybe"\n[interview]\ndate = "i går"\n'
    (tmp_path / "saved" / "a.toml").write_text(charter, "utf-8")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("3/54")
        await desk.press("down", "enter")
        await desk.until_said("library.cannot-open")
        await desk.until_shown("a.toml:5: Man kan give os en anmeldelse, i dag")
        await desk.until(lambda: "a.toml:7: Dato (interview.date): " in desk.picture)
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
        assert desk.app.conversation is None


async def test_a_level_is_listed_as_soon_as_the_interview_shows_it_and_no_sooner(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "a.toml").write_bytes((CASES / "aakirke.toml").read_bytes())
    (tmp_path / "saved" / "b.toml").write_text('schema = 1\n[hospital]\nname = "Uden ønsker"\n', "utf-8")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until(lambda: all(name in desk.picture for name in ("Åkirke", "Uden ønsker")))
        listed = [line for line in desk.picture.split("\n") if "Åkirke" in line or "Uden ønsker" in line]
        assert ["■" in line for line in listed] == [True, False]


async def test_a_draft_is_thrown_away_only_after_a_yes(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åkirke")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_said("library.drafts")
        await desk.press("home", "down", "delete")
        await desk.until_said("draft.discard-title")
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
        await desk.until(lambda: desk.say("library.drafts") in desk.read)
        await desk.press("delete")
        await desk.until_said("draft.discard-title")
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
        assert list((tmp_path / "state").rglob("draft.toml"))
        await desk.press("delete")
        await desk.until_said("draft.discard-title")
        await desk.press("down", "enter")
        await desk.until(lambda: desk.say("library.drafts") not in desk.read)
    assert not list((tmp_path / "state").rglob("draft.toml"))


async def test_the_library_speaks_the_other_language_on_a_key(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.press("ctrl+l")
        await desk.until(lambda: desk.app.wording.language == "en")
        await desk.until_said("library.new")
        await desk.press("ctrl+l")
        await desk.until(lambda: desk.app.wording.language == "da")
        await desk.until_said("library.new")


async def test_the_list_keeps_a_readable_measure_on_a_broad_terminal(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library(), size=(200, 50)) as desk:
        await desk.until_said("library.examples")
        assert desk.app.screen.query_one(Sheet).size.width == 120


async def test_what_cannot_be_compared_is_told(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("brededal")
        await desk.press("end", "f10")
        await desk.until_said("library.compare-charters")
