"""The detector of personal data with the words that ship, and what it finds in a text, in words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tomli

from skalatui.text.personal_data.detector import Detector
from skalatui.text.personal_data.finding import Kind
from skalatui.text.personal_data.marks import Marks, marks_from

FOLDER = Path(__file__).parents[2] / "assets" / "personal-data"


@cache
def shipped_marks() -> Marks:
    return marks_from({path.stem: tomli.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.toml")})


@cache
def shipped_detector() -> Detector:
    return Detector(shipped_marks())


def found_in(text: str, kind: Kind) -> list[str]:
    """The places of a text that look like personal data of a kind."""
    return [text[finding.start : finding.end] for finding in shipped_detector().findings(text, (kind,))]
