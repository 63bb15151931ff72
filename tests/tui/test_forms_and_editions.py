"""A charter of an older form, of a newer one, with outgrown values, or of another edition: said, shown, undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.flow.start import Library, Open
from skalatui.store import assets
from support.older_form import OLD, older_forms
from support.other_edition import NEW_WORDS, OTHER, other_edition
from support.wizard import CASES, Desk, one_line, wizard_at

__all__ = ["older_forms"]
NEWER = 'schema = 99\n\n[hospital]\nname = "Fremtidens sygehus"\n\n[nyt]\nx = "\\u001b]52;c;eA==\\u0007 [b]"\n'


def words(desk: Desk, id: str, **parameters: str | int) -> str:
    return one_line(desk.app.wording.catalogue.say(f"keeping.{id}", **parameters))


async def until_words(desk: Desk, id: str, **parameters: str | int) -> None:
    await desk.until(lambda: words(desk, id, **parameters)[:24] in desk.read)


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    path = tmp_path / "saved" / "a.toml"
    path.parent.mkdir()
    return path


async def open_in_library(desk: Desk, charter: Path) -> None:
    await desk.until(lambda: desk.app.screen.is_mounted)
    from skalatui.tui import beginning

    desk.app.run_worker(beginning.open_path(desk.app, charter))


@pytest.mark.usefixtures("older_forms")
async def test_an_older_form_is_shown_before_it_is_opened_and_written_when_it_is_saved(
    tmp_path: Path, charter: Path
) -> None:
    charter.write_text(OLD, "utf-8")
    async with wizard_at(tmp_path, Library()) as desk:
        await open_in_library(desk, charter)
        await until_words(desk, "file.older-title")
        await desk.press("down", "enter")
        await until_words(desk, "file.changes-title")
        await desk.until(lambda: 'sygehus.navn: "Åkirke" → –' in desk.read)
        await desk.press("escape")
        await until_words(desk, "file.older-title")
        await desk.press("enter")
        await desk.until(lambda: desk.app.conversation is not None and desk.app.focused is not None)
        assert desk.value("hospital", "name") == "Åkirke"
        assert charter.read_text("utf-8") == OLD, "nothing is written yet"
        assert desk.app.conversation is not None and not desk.app.conversation.is_saved
        await desk.until(lambda: not desk.app.is_holding_keys)
        await desk.press("ctrl+s")
        await desk.until(lambda: "schema = 1\n" in charter.read_text("utf-8"))
    assert value_at(read(charter.read_bytes()).values, ("hospital", "name")) == "Åkirke"


@pytest.mark.usefixtures("older_forms")
async def test_an_older_form_that_is_not_opened_stays_as_it_is(tmp_path: Path, charter: Path) -> None:
    charter.write_text(OLD, "utf-8")
    async with wizard_at(tmp_path, Library()) as desk:
        await open_in_library(desk, charter)
        await until_words(desk, "file.older-title")
        await desk.press("escape")
        await desk.until_said("library.new")
        assert desk.app.conversation is None
    assert charter.read_text("utf-8") == OLD


async def test_a_newer_form_is_read_as_text_with_what_to_do_and_never_written(tmp_path: Path, charter: Path) -> None:
    charter.write_text(NEWER, "utf-8")
    async with wizard_at(tmp_path, Library()) as desk:
        await open_in_library(desk, charter)
        await until_words(desk, "file.text-title")
        await desk.until(lambda: "Fremtidens sygehus" in desk.read and "Hent en nyere skalatui" in desk.read)
        await desk.until(lambda: "[b]" in desk.read)
        await desk.press("escape")
        await desk.until_said("library.new")
        assert desk.app.conversation is None
    assert charter.read_text("utf-8") == NEWER
    assert not list((tmp_path / "state").rglob("draft.toml"))


async def test_values_that_were_edited_by_hand_are_named_and_worked_out_again(tmp_path: Path, charter: Path) -> None:
    from support.command_line import skalatui

    built = skalatui("build", CASES / "aakirke.toml").out
    charter.write_text(built.replace("recommended = 2\n", "recommended = 4\n") + "\n[eget]\nx = 1\n", "utf-8")
    async with wizard_at(tmp_path, Open(charter)) as desk:
        await desk.until(lambda: "recommendation.recommended" in desk.read)
        await desk.app.run_action("app.noticed")
        await until_words(desk, "noticed.title")
        await desk.until(lambda: "recommendation.recommended" in desk.read)
        await desk.press("escape")
        await desk.press("ctrl+s")
        await desk.until(lambda: "recommended = 2\n" in charter.read_text("utf-8"))
    assert charter.read_text("utf-8").endswith("\n[eget]\nx = 1\n")


async def test_another_edition_is_offered_looked_at_taken_and_undone(tmp_path: Path, charter: Path) -> None:
    newest = assets.edition().id
    charter.write_text(f'scale = "{newest}"\n' + (CASES / "aakirke.toml").read_text("utf-8"), "utf-8")
    async with wizard_at(tmp_path, Open(charter), scale=other_edition(tmp_path)) as desk:
        conversation = desk.app.conversation
        assert conversation is not None and conversation.edition.id == newest
        await until_words(desk, "edition.offered", here=newest, other=OTHER)
        await desk.app.run_action("app.edition")
        await until_words(desk, "edition.take", other=OTHER)
        await desk.press("enter")
        await desk.until(lambda: NEW_WORDS in desk.read and "Der er en hotline" in desk.read)
        await desk.press("escape")
        await until_words(desk, "edition.take", other=OTHER)
        await desk.press("down", "enter")
        await desk.until(lambda: conversation.edition.id == OTHER)
        await desk.until(lambda: not desk.app.is_holding_keys and desk.app.focused is not None)
        assert desk.tree["scale"] == OTHER
        await desk.go("frames")
        await desk.press("ctrl+z")
        await desk.until(lambda: conversation.edition.id == newest)
        assert desk.tree["scale"] == newest
        await desk.until(lambda: not desk.app.is_holding_keys and desk.app.focused is not None)
        await desk.press("ctrl+y")
        await desk.until(lambda: conversation.edition.id == OTHER)
        await desk.until(lambda: not desk.app.is_holding_keys and desk.app.focused is not None)
        await desk.press("ctrl+s")
        await desk.until(lambda: f'scale = "{OTHER}"' in charter.read_text("utf-8"))
    assert "hotline" in charter.read_text("utf-8")
