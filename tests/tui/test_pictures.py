"""Pictures of the screens as text, to be read in a diff. Renew them with SKALATUI_UPDATE_PICTURES=1."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from skalatui.flow.start import Example, Library, New, Open
from skalatui.text.language import Language
from support.longer_words import speak_pseudo
from support.wizard import CASES, Desk, wizard_at

README = Path(__file__).parents[2] / "README.md"
PICTURES = Path(__file__).parent / "pictures"
LANGUAGES: list[Language] = ["da", "en"]
# Folder of the pictures: size, language. In the pseudo-language every text is a third longer.
LOOKS: dict[str, tuple[tuple[int, int], Language]] = {
    "80x24-da": ((80, 24), "da"),
    "80x24-en": ((80, 24), "en"),
    "80x24-pseudo": ((80, 24), "da"),
    "120x40-da": ((120, 40), "da"),
    "120x40-en": ((120, 40), "en"),
    "60x20-da": ((60, 20), "da"),
    "200x60-en": ((200, 60), "en"),
}
TRIES = 250  # looks at a screen before it counts as other than its picture
RENEWED = bool(os.environ.get("SKALATUI_UPDATE_PICTURES"))


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the test's own folder is must not be seen in a picture."""
    monkeypatch.chdir(tmp_path)


async def differs(name: str, desk: Desk) -> bool:
    """Whether the screen comes to look other than the picture that is kept; when renewing, it is kept instead."""
    path = PICTURES / f"{name}.txt"
    if RENEWED:
        await _at_rest(desk)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(desk.picture + "\n", "utf-8")
        return False
    if not path.exists():
        return True
    kept = path.read_text("utf-8")
    for _ in range(TRIES):  # the last of a screen may come a moment after the first
        if desk.picture + "\n" == kept:
            return False
        await desk.pilot.pause(0.02)
    return True


async def _at_rest(desk: Desk) -> None:
    seen = ""
    while seen != desk.picture:
        seen = desk.picture
        await desk.pilot.pause(0.5)


@pytest.mark.parametrize("folder", LOOKS)
async def test_every_step_looks_as_it_is_kept(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size, language = LOOKS[folder]
    if folder.endswith("pseudo"):
        speak_pseudo(monkeypatch)
    shutil.copy(CASES / "brededal.toml", tmp_path)
    async with wizard_at(tmp_path, Open(Path("brededal.toml")), language=language, size=size) as desk:
        steps = [step.id for step in desk.interview.view.questionnaire.steps]
        other = []
        for number, step in enumerate(steps, 1):
            await desk.go(step)
            await desk.until(lambda step=step: desk.step == step)  # type: ignore[misc]
            if await differs(f"{folder}/{number:02}-{step}", desk):
                other.append(step)
        assert other == [], f"other than the pictures in {PICTURES / folder}"


async def test_the_picture_in_the_readme_is_what_its_command_shows(tmp_path: Path) -> None:
    before, rest = README.read_text("utf-8").split("```text\n", 1)
    kept, after = rest.split("```", 1)
    async with wizard_at(tmp_path, Example("aakirke"), language="en", size=(109, 33)) as desk:
        await desk.go("recommendation")
        if RENEWED:
            await _at_rest(desk)
            README.write_text(f"{before}```text\n{desk.picture}\n```{after}", "utf-8")
            return
        await desk.until(lambda: f"{desk.picture}\n" == kept)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_library_looks_as_it_is_kept(tmp_path: Path, language: Language) -> None:
    saved = tmp_path / "saved"
    saved.mkdir()
    for name in ("aakirke", "hedeland"):
        shutil.copy(CASES / f"{name}.toml", saved)
    (saved / "broken.toml").write_text("schema = ")
    (saved / "other.toml").write_text("title = 'other'")
    async with wizard_at(Path(), Library(), language=language) as desk:
        await desk.until_shown("broken.toml")
        assert not await differs(f"80x24-{language}/00-library", desk)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_library_invites(tmp_path: Path, language: Language) -> None:
    async with wizard_at(Path(), Library(), language=language) as desk:
        await desk.until_shown("aakirke")
        assert not await differs(f"80x24-{language}/00-library-empty", desk)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_opens_over_a_step_looks_as_it_is_kept(tmp_path: Path, language: Language) -> None:
    folder = f"80x24-{language}"
    async with wizard_at(Path(), New("Åkirke [/b]"), language=language) as desk:
        await desk.go("practice")
        await desk.until_shown(desk.app.wording.say("kept.draft"))
        other = [name for name in ("20-practice-covered",) if await differs(f"{folder}/{name}", desk)]
        for name, key in (("21-detail", "n"), ("22-help", "f1"), ("23-palette", "ctrl+p"), ("24-save", "ctrl+s")):
            await desk.press(key)
            await desk.until(lambda: desk.app.screen is not desk.interview)
            other += [name] if await differs(f"{folder}/{name}", desk) else []
            await desk.press("escape")
            await desk.until(lambda: desk.app.screen is desk.interview)
        assert other == []
