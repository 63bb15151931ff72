"""The client view: one key hides what is not for the people across the table, and the same key takes it back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skalatui.document.tree import Tree
from skalatui.flow.client_view import for_clients
from skalatui.flow.start import Library, New, Open
from skalatui.plain.question import help_lines as help_line_by_line
from skalatui.text.language import LANGUAGES, Language
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.dialogs.helping import help_lines
from skalatui.tui.inputs import Prose
from skalatui.tui.library import LibraryScreen
from support.wizard import CASES, Desk, wizard_at

NOTE = "Chefen tøver [/b]"
LEVEL = re.compile(r"\b(?:niveau(?:er|et|erne)?|levels?) \d", re.IGNORECASE)


async def with_a_note(desk: Desk) -> None:
    """A note and evidence on the first question of practice, and its answer."""
    await desk.go("practice")
    await desk.press("b", "n")
    await desk.until_said("detail.closing")
    await desk.type(NOTE)
    await desk.until(lambda: desk.value("practice", "basic-posting", "note") == NOTE)


async def turned(desk: Desk, key: str = "f3") -> None:
    before = desk.app.is_for_client
    await desk.press(key)
    await desk.until(lambda: desk.app.is_for_client is not before)
    await desk.until(lambda: not desk.app.is_holding_keys and desk.app.screen.focused is not None)


@pytest.mark.parametrize("key", ["f3", "ctrl+k"])
async def test_one_key_hides_notes_and_evidence_and_the_same_key_shows_them(tmp_path: Path, key: str) -> None:
    async with wizard_at(tmp_path, size=(120, 40)) as desk:
        await with_a_note(desk)
        if key == "ctrl+k":
            await desk.press("escape")
        await turned(desk, key)  # with F3 the note stood open
        assert not isinstance(desk.app.screen, Detail)
        assert f"◉ {desk.say('client.mark')}" in desk.picture.split("\n")[0]
        assert NOTE not in desk.picture and "✎" not in desk.picture and "◆" not in desk.picture
        await desk.press("f4")
        await desk.until_said("client.remarks")
        assert NOTE not in desk.picture
        await desk.press("escape")
        await turned(desk, key)
        assert desk.say("client.mark") not in desk.picture.split("\n")[0]
        await desk.until_shown("✎")
        await desk.press("n")
        await desk.until_shown(NOTE)


@pytest.mark.parametrize("window", ["f4", "enter"])
async def test_in_a_field_the_second_key_of_client_view_deletes_as_everywhere(tmp_path: Path, window: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("home", "ctrl+k")
        await desk.type("Vest")
        await desk.press("left", "left", "ctrl+k")
        assert desk.value("hospital", "name") == "Ve"
        await desk.go("practice")
        await desk.press(window)
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        while not isinstance(desk.app.focused, Prose):
            await desk.press("tab")
        await desk.type("abc")
        await desk.press("home", "right", "ctrl+k")
        assert desk.value("practice", "basic-posting", "note") == "a"
        assert isinstance(desk.app.screen, Detail) and not desk.app.is_for_client


async def test_what_is_hidden_is_kept_and_no_key_changes_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await with_a_note(desk)
        await turned(desk)
        await desk.press("b", "1")
        await desk.press("ctrl+z", "ctrl+y")
        assert desk.value("practice", "basic-posting") == {"today": "yes", "note": NOTE, "evidence": "said"}


async def test_no_step_shows_a_note(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml"), size=(120, 200)) as desk:
        notes = [words for words in _notes(desk.tree) if len(words) > 8]
        assert notes
        await turned(desk)
        for step in desk.interview.view.questionnaire.steps:
            await desk.go(step.id)
            await desk.until_shown(desk.heading(step.id))
            assert [note for note in notes if note[:20] in desk.read] == []


def _notes(tree: object) -> list[str]:
    if not isinstance(tree, dict):
        return []
    found = [value for key, value in tree.items() if key.endswith("note") and isinstance(value, str)]
    return found + [note for below in tree.values() for note in _notes(below)]


async def test_until_the_wishes_are_given_no_key_and_no_step_shows_a_level(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke"), size=(120, 40)) as desk:
        await desk.press("f8")
        await desk.until_shown("■ anbefalet")
        await turned(desk)
        assert "■ anbefalet" not in desk.picture
        await desk.press("f8")
        assert "■ anbefalet" not in desk.picture
        await desk.until_said("client.levels")
        for step in ("recommendation", "charter"):
            await desk.go(step)
            await desk.until_said("client.covered")
            assert "■" not in desk.picture
        await turned(desk)
        await desk.go("recommendation")
        await desk.until_shown("■ ANBEFALET")


async def test_once_the_wishes_are_given_clients_see_the_levels(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml"), size=(120, 40)) as desk:
        await turned(desk)
        await desk.until_shown("■ anbefalet")
        await desk.go("recommendation")
        await desk.until_shown("■ ANBEFALET")


async def test_the_library_names_no_hospital_to_a_client(tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "aakirke.toml").write_bytes((CASES / "aakirke.toml").read_bytes())
    async with wizard_at(tmp_path, Library(), size=(100, 30)) as desk:
        await desk.until_shown("Regionshospitalet Åkirke")
        await turned(desk)
        await desk.until_said("client.library")
        for name in ("kirke", str(tmp_path)):
            assert name not in desk.picture
        await desk.press("n")
        await desk.until(lambda: not isinstance(desk.app.screen, LibraryScreen))
        await desk.until_shown(f"◉ {desk.say('client.mark')}")  # it stays on in the next interview


def test_notes_of_unknown_rows_are_hidden_as_well() -> None:
    tree: Tree = {"later": True, "new": {"x_note": "N", "list": [{"note": "N", "id": "a"}], "note_personal": "because"}}
    assert for_clients(tree) == {"later": True, "new": {"list": [{"id": "a"}]}}


async def test_no_other_way_leads_to_a_level_before_the_wishes_are_given(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke"), size=(100, 30)) as desk:
        await turned(desk)
        for action in ("what_if", "level_history", "noticed", "edition"):
            await desk.app.run_action(f"app.{action}")
            await desk.until_said("client.levels")
            assert desk.app.screen is desk.interview
        await desk.go("review")
        await desk.until_shown(desk.heading("review"))
        assert desk.say("review.serious") not in desk.picture


async def test_what_lies_over_the_interview_closes_when_a_client_is_to_look_on(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml"), size=(100, 30)) as desk:
        await desk.app.run_action("app.level_history")
        await desk.until(lambda: desk.app.screen is not desk.interview)
        await turned(desk)
        assert desk.app.screen is desk.interview


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_fixed_words_name_a_level_to_a_client_who_is_to_give_the_wishes(
    tmp_path: Path, language: Language
) -> None:
    async with wizard_at(tmp_path, New("Åkirke"), language=language) as desk:
        conversation = desk.app.conversation
        assert conversation is not None

        def said() -> list[str]:
            view = conversation.view
            of, questions = view.wording.of, view.questionnaire.questions
            found = [of(words) for step in view.questionnaire.steps for words in (step.title, step.heading, step.lead)]
            found += [of(words) for one in questions for words in (one.label, one.ask)]
            assert all(found)
            for one in questions:
                found += [line.label for line in help_lines(view, one.path, is_covered=True)]
                found += help_line_by_line(view, one.path, is_covered=True)
            return found

        assert [text for text in said() if LEVEL.search(text)]
        await turned(desk)
        assert [text for text in said() if LEVEL.search(text)] == []
