"""Pictures of the screens as text, to be read in a diff. Renew them with SKALATUI_UPDATE_PICTURES=1."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from skalatui.flow.start import Library, New, Open
from skalatui.text.language import Language
from support.wizard import CASES, wizard_at

PICTURES = Path(__file__).parent / "pictures"
SIZES = [(80, 24), (120, 40)]
LANGUAGES: list[Language] = ["da", "en"]
RENEWED = bool(os.environ.get("SKALATUI_UPDATE_PICTURES"))


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the test's own folder is must not be seen in a picture."""
    monkeypatch.chdir(tmp_path)


def differs(name: str, picture: str) -> bool:
    """Whether a picture is another than the one that is kept; when renewing, it is kept instead."""
    path = PICTURES / f"{name}.txt"
    if RENEWED:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(picture + "\n", "utf-8")
        return False
    return not path.exists() or path.read_text("utf-8") != picture + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_every_step_looks_as_it_is_kept(tmp_path: Path, size: tuple[int, int], language: Language) -> None:
    folder = f"{size[0]}x{size[1]}-{language}"
    charter = tmp_path / "brededal.toml"
    shutil.copy(CASES / "brededal.toml", charter)
    async with wizard_at(tmp_path, Open(charter), language=language, size=size) as desk:
        steps = [step.id for step in desk.interview.view.questionnaire.steps]
        other = []
        for number, step in enumerate(steps, 1):
            await desk.go(step)
            await desk.until_shown(desk.heading(step, language))
            if differs(f"{folder}/{number:02}-{step}", desk.picture):
                other.append(step)
        assert other == [], f"other than the pictures in {PICTURES / folder}"


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
        await desk.until_shown("1 ")
        assert not differs(f"80x24-{language}/00-library", desk.picture)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_library_invites(tmp_path: Path, language: Language) -> None:
    async with wizard_at(Path(), Library(), language=language) as desk:
        await desk.until_shown("aakirke")
        await desk.until(lambda: "…" not in desk.picture)
        assert not differs(f"80x24-{language}/00-library-empty", desk.picture)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_opens_over_a_step_looks_as_it_is_kept(tmp_path: Path, language: Language) -> None:
    folder = f"80x24-{language}"
    async with wizard_at(Path(), New("Åkirke [/b]"), language=language) as desk:
        await desk.go("practice")
        await desk.until_shown(desk.app.wording.say("kept.draft"))
        pictures = {"20-practice-covered": desk.picture}
        for name, key in (("21-detail", "n"), ("22-help", "f1"), ("23-palette", "ctrl+p"), ("24-save", "ctrl+s")):
            await desk.press(key)
            await desk.until(lambda: desk.app.screen is not desk.interview)
            await desk.pilot.pause()
            pictures[name] = desk.picture
            await desk.press("escape")
            await desk.until(lambda: desk.app.screen is desk.interview)
        assert [name for name, picture in pictures.items() if differs(f"{folder}/{name}", picture)] == []
