"""Saving: a name is proposed, nobody's file is written over unasked, and what cannot be saved says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.flow.start import Library, Open
from support.wizard import CASES, Desk, one_line, wizard_at

NAME = ("hospital", "name")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "saved").mkdir()


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    path = Path("saved/aakirke.toml")
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    return path


def name_in(path: Path) -> object:
    return value_at(read(path.read_bytes()).values, NAME)


def _kept_people(desk: Desk) -> str:
    return desk.app.wording.catalogue.say("entry.people-kept", count=1, department="Hjerte")


async def renamed(desk: Desk) -> None:
    await desk.until(lambda: not desk.app.is_holding_keys)
    await desk.press("end")
    await desk.type(" 2")


async def test_a_charter_is_saved_where_it_was_opened(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        await desk.press("ctrl+s")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert name_in(charter) == "Regionshospitalet Åkirke 2"
        written = charter.read_bytes()
        await desk.press("ctrl+s")
        await desk.until(
            lambda: one_line(desk.app.wording.say("told.unchanged", file="saved/aakirke.toml")) in desk.read
        )
        assert charter.read_bytes() == written


async def test_saved_over_a_window_it_is_said_in_the_window_once(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        await desk.go("practice")
        await desk.press("f4")
        await desk.until_said("detail.closing")
        await desk.press("ctrl+s")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert desk.read.count(desk.say("told.saved", file="saved/aakirke.toml")) == 1
        assert desk.say("keys.panel.next.word") in desk.read.split(desk.say("told.saved", file=""))[-1]


async def test_a_file_that_others_changed_is_written_over_only_when_told(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        theirs = charter.read_bytes() + b"\n[x]\ny = 1\n"
        charter.write_bytes(theirs)
        await desk.press("ctrl+s")
        await desk.until_said("save.changed", file="saved/aakirke.toml")
        await desk.press("escape")
        assert charter.read_bytes() == theirs
        await desk.press("ctrl+s")
        await desk.until_said("save.changed", file="saved/aakirke.toml")
        await desk.press("down", "down", "enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert name_in(charter) == "Regionshospitalet Åkirke 2"


async def test_a_file_that_is_gone_can_be_saved_again(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        charter.unlink()
        await desk.press("ctrl+s")
        await desk.until_said("save.write-again")
        await desk.press("down", "enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert name_in(charter) == "Regionshospitalet Åkirke 2"


async def test_a_new_charter_never_takes_the_place_of_a_file(charter: Path) -> None:
    async with wizard_at(Path()) as desk:
        await desk.type("Åkirke")
        await desk.press("ctrl+s")
        await desk.until_shown("saved/aakirke-2.toml")
        for _ in range(len("-2.toml")):
            await desk.press("backspace")
        await desk.press("enter")
        await desk.until_said("save.replace")
        assert name_in(charter) == "Regionshospitalet Åkirke"
        await desk.press("enter")
        await desk.until_said("save.name-title")
        await desk.press("escape")
        assert desk.app.conversation is not None and desk.app.conversation.path is None


async def test_comments_of_a_persons_own_are_saved_with_what_they_belong_to(charter: Path) -> None:
    text = charter.read_text("utf-8").replace("[hospital]\n", "# spørg Åse\n[hospital] # ejet af regionen\n", 1)
    charter.write_text(text + "\n# ring til Anne\n", "utf-8")
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        await desk.press("ctrl+s")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
    saved = charter.read_text("utf-8")
    assert "\n# spørg Åse\n[hospital] # ejet af regionen\nname = " in saved
    assert saved.endswith("\n\n# ring til Anne\n")


async def test_comments_outlive_a_crash_in_the_draft(charter: Path) -> None:
    text = charter.read_text("utf-8")
    charter.write_text(text.replace("schema = 1", "schema = 1 # formen") + "\n# slut\n", "utf-8")
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
    async with wizard_at(Path(), Library()) as desk:
        await desk.until_shown("Regionshospitalet")
        await desk.press("home", "down", "enter")
        await desk.until_said("draft.title")
        await desk.press("enter")
        await desk.until(lambda: desk.app.conversation is not None and not desk.app.is_holding_keys)
        await desk.press("ctrl+s")
        await desk.until(lambda: desk.app.kept == desk.app.wording.say("kept.saved"))
    saved = charter.read_text("utf-8")
    assert "\nschema = 1 # formen\n" in saved and saved.endswith("\n\n# slut\n")


async def test_comments_that_others_wrote_since_are_dropped_only_when_told(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        charter.write_bytes(charter.read_bytes() + b"\n# ring til Anne\n")
        await desk.press("ctrl+s")
        await desk.until_said("save.changed", file="saved/aakirke.toml")
        await desk.press("down", "down", "enter")
        await desk.until_said("save.drop-comments")
        assert "# ring til Anne" in charter.read_text("utf-8")
        await desk.press("down", "enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert "# ring til Anne" not in charter.read_text("utf-8")


async def test_what_would_not_open_again_is_not_saved_and_says_what_to_put_right(charter: Path) -> None:
    before = charter.read_bytes()
    async with wizard_at(Path(), Open(charter)) as desk:
        await desk.go("departments")
        await desk.type("Hjerte\n")
        await desk.go("people")
        await desk.press("u")
        await desk.go("departments")
        await desk.press("up", "-")
        await desk.until(lambda: one_line(_kept_people(desk)) in desk.read)
        await desk.go("people")
        await desk.until_said("people.lost", unit="hjerte")
        await desk.press("ctrl+s")
        await desk.until_said("save.faulty")
        assert charter.read_bytes() == before
        await desk.press("escape", "ctrl+z")
        await desk.press("ctrl+s")
        await desk.until_said("told.saved", file="saved/aakirke.toml")


async def test_the_first_save_makes_the_folder_of_charters_and_asks_before_it_makes_another() -> None:
    Path("saved").rmdir()
    async with wizard_at(Path()) as desk:
        await desk.type("Åkirke")
        await desk.press("ctrl+s")
        await desk.until_shown("saved/aakirke.toml")
        await desk.until(lambda: "Charteret skrives på dansk." in desk.read)
        await desk.press("enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert name_in(Path("saved/aakirke.toml")) == "Åkirke"
        await desk.press("ctrl+p")
        await desk.type("andet navn\n")
        await desk.until_said("save.name-title")
        await desk.press("home", *("delete",) * len("saved"))
        await desk.type("andre\n")
        await desk.until_said("save.make-folder")
        assert not Path("andre").exists()
        await desk.press("enter")
        await desk.until_said("told.saved", file="andre/aakirke-2.toml")
        assert name_in(Path("andre/aakirke-2.toml")) == "Åkirke"


async def test_another_charter_is_not_taken_for_one_that_was_changed(charter: Path) -> None:
    other = Path("saved/anden.toml")
    other.write_bytes(charter.read_bytes())
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        await desk.press("ctrl+p")
        await desk.type("andet navn\n")
        await desk.until_said("save.name-title")
        await desk.press(*("backspace",) * len("aakirke-2.toml"))
        await desk.type("anden\n")
        await desk.until_said("save.exists", file="saved/anden.toml")
        assert name_in(other) == "Regionshospitalet Åkirke"


async def test_a_full_disk_loses_nothing_and_can_be_tried_again(charter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    before = charter.read_bytes()
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        with monkeypatch.context() as context:
            context.setattr("skalatui.store.charters.put", full)
            await desk.press("ctrl+s")
            await desk.until_said("save.again")
            assert charter.read_bytes() == before
        await desk.press("enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        assert name_in(charter) == "Regionshospitalet Åkirke 2"


@pytest.mark.posix
async def test_a_link_that_leads_out_of_the_folder_is_followed_only_when_told(tmp_path: Path, charter: Path) -> None:
    outside = tmp_path / "elsewhere.toml"
    charter.rename(outside)
    charter.symlink_to(outside)
    before = outside.read_bytes()
    async with wizard_at(Path(), Open(charter)) as desk:
        asked = desk.app.wording.catalogue.say("keeping.save.there")
        await renamed(desk)
        await desk.press("ctrl+s")
        await desk.until(lambda: asked in desk.read and "elsewhere.toml" in desk.read)
        await desk.press("escape")
        assert outside.read_bytes() == before
        await desk.press("ctrl+s")
        await desk.until(lambda: asked in desk.read)
        await desk.press("down", "enter")
        await desk.until_said("told.saved", file="saved/aakirke.toml")
        await desk.type("!")
        await desk.press("ctrl+s")
        await desk.until(lambda: name_in(outside) == "Regionshospitalet Åkirke 2!")
    assert charter.is_symlink()


@pytest.mark.posix
async def test_a_file_with_another_name_is_saved_and_the_other_name_is_told_of(tmp_path: Path, charter: Path) -> None:
    other = tmp_path / "copy.toml"
    other.hardlink_to(charter)
    before = other.read_bytes()
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        await desk.press("ctrl+s")
        told = desk.app.wording.catalogue.say("keeping.other-names", count=1)
        await desk.until(lambda: one_line(told) in desk.read)
        assert desk.say("told.saved", file="saved/aakirke.toml") in desk.read
    assert name_in(charter) == "Regionshospitalet Åkirke 2"
    assert other.read_bytes() == before


async def test_the_key_pressed_again_in_the_window_for_a_name_opens_no_second_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Vestbjerg")
        await desk.press("ctrl+s")
        await desk.until_said("save.name-title")
        await desk.press("ctrl+s", "alt+s", "enter")
        await desk.until(lambda: desk.app.kept == desk.app.wording.say("kept.saved"))
        await desk.until(lambda: desk.app.screen is desk.interview)


async def test_saving_twice_at_once_is_saving_one_after_the_other(charter: Path) -> None:
    async with wizard_at(Path(), Open(charter)) as desk:
        await renamed(desk)
        await desk.pilot.press("ctrl+s", "x", "ctrl+s")
        await desk.until(lambda: desk.app.kept == desk.app.wording.say("kept.saved"))
        assert name_in(charter) == "Regionshospitalet Åkirke 2x"
        assert desk.app.screen is desk.interview
