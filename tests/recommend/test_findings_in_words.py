"""What an interviewer reads of each finding, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tomli

from skalatui.interview.answers import Answers, PlatformInUse, Practice
from skalatui.recommend.findings import Named
from skalatui.recommend.wording import Wording
from skalatui.text.language import LANGUAGES, Language
from support.interviews import LEVEL_3, ROUND_THE_CLOCK, assessed, edition, people, practised
from support.questionnaire import shipped_questionnaire
from support.quiet_interview import DEPARTMENT, PAIR, changed, plan, planned, practice
from support.words import TEXTS, catalogue

SENTENCES = tomli.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))
FULL_TIME = tuple(replace(one, hours=37.0) for one in PAIR)
BOARD = "The board asks for it."
SAID_OF: dict[str, dict[str, Any]] = {
    "practice-ahead-of-frames": plan("missing"),
    "contradiction": {
        "practice": {"reviews": Practice(wish="yes"), "direct-message": Practice(wish="no")}, "strategies": {},
    },
    "implied": practice("direct-message", wish="unknown"),
    "open-but-unanswered": practice("feedback-when-relevant", today="no"),
    "unmanaged-presence": {"practice": {"basic-posting": Practice("no"), "direct-message": Practice("partly")}},
    "cannot-close": {"chosen": 1, "chosen_because": BOARD, "platforms": (PlatformInUse("youtube"),)},
    "no-backup": {"people": PAIR[:1]},
    "cover-arithmetic": {"coverage": "round-the-clock", "people": FULL_TIME},
    "cover-arithmetic-unstated": {"coverage": "round-the-clock", "people": people("central", "community-manager")},
    "one-person-many-roles": {"people": people("central", "producer+community-manager+manager", "producer")},
    "department-holds-back": {"people": LEVEL_3, "departments": (DEPARTMENT,), **ROUND_THE_CLOCK},
    "rests-on-planned-platform": planned("linkedin", "facebook"),
    "level-5-legal": practice("closed-networks", wish="yes"),
    # While nobody has been asked about, the level is the one that the platforms allow, not the 0 of the staffing.
    "step-down": {"platforms": (PlatformInUse("youtube"),), "people": ()},
    "step-down-unwished": {"practice": practised(2, 1), "strategies": {}},
    "close-or-staff": {"people": (), "people_done": True},
    "close-or-staff-unwished": practice("basic-posting", wish="no"),
    "chosen-above-sustainable": {"chosen": 3, "chosen_because": BOARD, "people": LEVEL_3},
    "open-question": {"departments_ready": "unknown"},
    "advice": {"management_backing": "partly"},
}  # fmt: skip


def wording(language: Language, changes: dict[str, Any]) -> Wording:
    return Wording(catalogue(language), edition(), shipped_questionnaire(edition()), changed(changes))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sentence", SAID_OF)
def test_a_finding_is_said_in_the_interviews_language(sentence: str, language: Language) -> None:
    changes = SAID_OF[sentence]
    words = wording(language, changes)
    in_one_line = " ".join(SENTENCES[sentence][language].split("\n")).strip()
    expected = re.sub("<([a-z]+[.][a-z-]+)>", lambda row: words.name(Named("row", row[1])), in_one_line)
    assert expected in [words.finding(finding) for finding in assessed(changed(changes)).findings]


def test_every_sentence_that_ships_is_said_of_something() -> None:
    texts = tomli.loads((TEXTS / "en" / "findings.toml").read_text("utf-8"))["finding"]
    assert set(SAID_OF) == set(SENTENCES) == set(texts)


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("coverage", "dækning hele døgnet"),
        ("central.community-manager", "Community Manager (centralt)"),
        ("skin.flowmanager", "Flowmanager (Hud)"),
        ("central.any", "en person (centralt)"),
        ("central-1", "central 1"),
        ("skin", "Hud"),
        ("facebook", "Facebook-side"),
        ("tavlen", "Tavlen <U+202E>"),
        ("comments", "kommentarer"),
        ("nothing of the kind", "nothing of the kind"),
    ],
)
def test_what_a_verdict_or_a_finding_rests_on_is_called_by_its_name(id: str, name: str) -> None:
    platforms = (PlatformInUse("facebook"), PlatformInUse("tavlen", name="Tavlen \u202e"))
    words = wording("da", {"people": PAIR, "departments": (DEPARTMENT,), "platforms": platforms})
    assert words.held_by(id) == name


def test_departments_that_must_be_ready_quickly_are_told_from_those_that_are_ready() -> None:
    unready, ready = (
        Wording(catalogue("da"), edition(), shipped_questionnaire(edition()), Answers(departments_ready=answer))
        for answer in ("no", "yes")
    )
    assert unready.condition("departments_ready", 2) == "input fra alle afdelinger"
    assert unready.condition("departments_ready", 3) == "hurtigt input fra alle afdelinger"
    assert ready.held_by("departments_ready") == unready.condition("departments_ready", 4)
