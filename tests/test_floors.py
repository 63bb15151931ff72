"""The floors of the house, looked at from outside: what a module brings along when it is imported alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import skalatui

SOURCE = Path(skalatui.__file__).parent
FLOORS = (
    "document",
    "text",
    "scale",
    "interview",
    "recommend",
    "charter",
    "store",
    "flow",
    "tui",
    "plain",
    "cli",
)  # lowest up
SIBLINGS = {"tui", "plain"}  # on one floor, and neither knows the other
SCREEN = {"textual", "rich"}
LATE = {"pydantic", "textual", "rich", "shtab"}  # imported inside functions, or by modules that are late themselves
MODULES = sorted(
    ".".join(("skalatui", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
    for path in SOURCE.rglob("*.py")
    if path.name != "__main__.py" and "assets" not in path.relative_to(SOURCE).parts
)
ASK = "import sys, json, importlib; importlib.import_module(sys.argv[1]); print(json.dumps(sorted(sys.modules)))"


def imported_by(module: str) -> set[str]:
    """Everything that is loaded once `module` has been imported in a process of its own."""
    asked = subprocess.run([sys.executable, "-c", ASK, module], capture_output=True, text=True, check=True)
    return set(json.loads(asked.stdout))


def floor_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "skalatui" and parts[1] in FLOORS else None


@pytest.mark.parametrize("module", [module for module in MODULES if floor_of(module)])
def test_a_module_brings_along_only_what_lies_below_it(module: str) -> None:
    floor = floor_of(module)
    assert floor is not None
    loaded = imported_by(module)
    strange = {other for other in FLOORS if FLOORS.index(other) > FLOORS.index(floor)}
    if floor in SIBLINGS:
        strange |= SIBLINGS - {floor}
    assert {name for name in loaded if floor_of(name) in strange} == set()
    if floor != "tui":
        assert loaded & SCREEN == set()


@pytest.mark.parametrize("module", ["skalatui.cli.main", "skalatui.cli.parser", "skalatui.store.assets"])
def test_help_and_version_wait_for_nothing_heavy(module: str) -> None:
    assert imported_by(module) & LATE == set()


@pytest.mark.parametrize(
    "module",
    ["skalatui.recommend.assessment", "skalatui.charter.compose", "skalatui.document.read", "skalatui.tui.app"],
)
def test_pydantic_is_left_for_when_documents_are_checked(module: str) -> None:
    assert "pydantic" not in imported_by(module)


PAINTED = """
import json, sys
from datetime import date
from pathlib import Path
from skalatui.flow.start import {begin}, Start
from skalatui.tui.wizard import Wizard
from textual.app import App

paint = App._display
def painted(app, screen, shown):
    paint(app, screen, shown)
    size = app.size
    text = "".join(strip.text for strip in app.screen._compositor.render_strips(size))
    if {wanted!r} in text and app.return_value is None:
        print(json.dumps(sorted(sys.modules)))
        app.exit(True)
App._display = painted
folder = Path(sys.argv[1])
Wizard(Start({begin}(), folder, "en", date.today(), None, {{"XDG_STATE_HOME": str(folder)}})).run(headless=True)
"""


def loaded_at_the_first_picture(begin: str, wanted: str, folder: Path) -> set[str]:
    code = PAINTED.format(begin=begin, wanted=wanted)
    ran = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout.splitlines()[0]))


def test_the_library_is_painted_before_an_interview_is_imported(tmp_path: Path) -> None:
    loaded = loaded_at_the_first_picture("Library", "New interview", tmp_path)
    late = {"pydantic", "skalatui.tui.interview", "skalatui.tui.steps", "textual.widgets._text_area", "tomli_w"}
    assert loaded & late == set()
    assert {name for name in loaded if floor_of(name) in {"interview", "recommend", "charter", "scale"}} == set()


def test_the_first_question_is_painted_before_what_checks_and_saves_charters_is_imported(tmp_path: Path) -> None:
    loaded = loaded_at_the_first_picture("New", "The hospital", tmp_path)
    assert "skalatui.tui.interview" in loaded
    assert loaded & {"pydantic", "tomli_w"} == set()
    assert {name for name in loaded if floor_of(name) == "charter"} == set()
