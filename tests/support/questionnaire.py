"""The questions that ship, read straight from the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tomli

from skalatui.document.tree import Tree
from skalatui.interview.questions import Questionnaire, questionnaire_from
from skalatui.scale.edition import Edition

FOLDER = Path(__file__).parents[2] / "assets" / "interview"


@cache
def question_files() -> dict[str, Tree]:
    return {path.stem: tomli.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def shipped_questionnaire(edition: Edition) -> Questionnaire:
    return questionnaire_from(question_files(), edition)
