"""A whole interview by keys, from an empty screen to a saved charter; `build` makes the same bytes of its answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import tomli_w

from skalatui.charter.compose import compose
from skalatui.charter.layout import charter_text
from skalatui.document.tree import Tree
from skalatui.store import assets
from skalatui.tui.form import field_path
from support.command_line import skalatui
from support.wizard import Desk, wizard_at

ANSWERS: Tree = {
    "schema": 1,
    "language": "da",
    "hospital": {"name": "Skovby Sygehus", "region": "Region Øst", "contact_email": "post@skovby.dk"},
    "interview": {
        "date": date(2026, 11, 21),
        "consultants": ["AB", "CD"],
        "participants": ["Kommunikationschef"],
        "purpose": 'Vi vil have "rigtig" dialog.\nOgså om natten \\ hele ugen.\n',
        "review_by": date(2027, 5, 21),
        "approved_by": "Direktør",
    },
    "practice": {
        "basic-posting": {"today": "yes", "wish": "yes"},
        "open-interaction": {"today": "yes", "wish": "yes"},
        "visitor-posts": {"today": "no", "wish": "no"},
        "reviews": {"today": "not-possible", "wish": "no"},
        "feedback-when-relevant": {"today": "partly", "wish": "yes", "note": "Kun på hverdage", "evidence": "shown"},
        "direct-message": {"today": "yes", "wish": "yes"},
        "initiated-dialogue": {"today": "no", "wish": "unknown", "later": True},
        "active-participation": {"today": "no"},
        "fast-response": {"today": "no", "wish": "no"},
        "structured-involvement": {"today": "no", "wish": "no"},
        "recruitment": {"today": "no", "wish": "no"},
        "closed-networks": {"today": "no", "wish": "no"},
    },
    "strategies": {
        "branding": "yes",
        "insight": "yes",
        "marketing": "no",
        "crisis": "yes",
        "user-education": "unknown",
        "pathway-support": "no",
        "relations": "no",
        "co-development": "no",
        "pathway-groups": "no",
    },
    "staff": {
        "coverage": "office-hours",
        "management_backing": "partly",
        "departments_ready": "yes",
        "reference_group": "no",
        "people": {
            "kommunikationschef": {
                "name": "Kommunikationschef",
                "unit": "central",
                "roles": ["strategist", "manager"],
                "hours": 7.5,
            },
            "webredaktoer": {"name": "Webredaktør", "unit": "central", "roles": ["producer"], "hours": 20},
            "koordinator": {"name": "Koordinator", "unit": "hjertesygdomme", "roles": ["flowmanager"]},
        },
    },
    "departments": {
        "hjertesygdomme": {"name": "Hjertesygdomme", "selected": True, "networks": ["Pårørende", "Efter operation"]},
    },
    "platforms": {
        "facebook": {"status": "active", "handle": "Skovby Sygehus"},
        "linkedin": {"status": "planned"},
        "skovby-app": {"name": "Skovby-app", "status": "active", "capabilities": {"comments": True}},
    },
    "response": {"cover_weekdays": "08:00-16:00", "facebook": {"first_inside": 120, "full_inside": 1440}},
    "legal": {"clearance": "none"},
    "organisation": {"centralised": {"status": "in-place", "owner": "Chef", "due": date(2027, 2, 1)}},
    "monitoring": {"own-profiles-daily": {"status": "in-place"}},
    "guidelines": {
        "crisis-plan": {"status": "missing"},
        "vores-egen-raekke": {"own": True, "text": "Vores egen række", "status": "planned"},
    },
    "training": {"leaders": {"status": "left-out", "reason": "Tages i regionen"}},
}  # fmt: skip


async def test_what_the_keys_give_is_what_build_makes_of_the_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with wizard_at(Path()) as desk:
        await hospital_and_purpose(desk)
        await practice_and_strategies(desk)
        await staff(desk)
        await platforms_promises_and_law(desk)
        await frames(desk)
        await approval_and_save(desk)
    saved = (tmp_path / "saved" / "skovby-sygehus.toml").read_bytes()

    composed = compose(ANSWERS, assets.edition(), assets.catalogue)
    assert saved.decode() == charter_text(composed, assets.catalogue("da"))

    (tmp_path / "answers.toml").write_text(tomli_w.dumps(ANSWERS), "utf-8")
    built = skalatui("build", tmp_path / "answers.toml", "-o", tmp_path / "built.toml")
    assert built.err == "" or built.code == 0, built.err
    assert (tmp_path / "built.toml").read_bytes() == saved
    assert not list((tmp_path / "state").rglob("draft.toml"))  # what is saved needs no draft


async def hospital_and_purpose(desk: Desk) -> None:
    for text in ("Skovby Sygehus", "Region Øst", "post@skovby.dk", "21.11.2026"):
        await desk.type(text)
        await desk.press("enter")
    await desk.type("AB\nCD")
    await desk.press("tab")
    await desk.type("Kommunikationschef")
    await desk.go("purpose")
    await desk.type('Vi vil have "rigtig" dialog.\nOgså om natten \\ hele ugen.')


async def practice_and_strategies(desk: Desk) -> None:
    await desk.go("practice")
    await desk.press(*"1111335", "3")
    await desk.press("b", "b", "n")
    await desk.until_said("detail.closing")
    await desk.type("Kun på hverdage")
    await desk.press("escape")
    await desk.press(*"21", *"11", *"3", "l", "4", *"3", "down", "left")
    await desk.press(*"33333333")
    await desk.go("strategies")
    await desk.press(*"113143333")


async def staff(desk: Desk) -> None:
    await desk.go("staff")
    await desk.press("1", "2", "1", "3")
    await desk.go("departments")
    await desk.type("Hjertesygdomme\n")
    await desk.press("enter", "1", "right", "enter")
    await desk.until_said("detail.closing")
    await desk.type("Pårørende\nEfter operation")
    await desk.press("escape")
    await desk.go("people")
    await desk.type("Kommunikationschef\nWebredaktør\nKoordinator\n")
    await desk.press("enter", "home", "1", "2", "right", *"7", "comma", "5")
    await desk.press("down", "left", "4", "right", *"20")
    await desk.press("down", "left", "u", "2")


async def platforms_promises_and_law(desk: Desk) -> None:
    await desk.go("platforms")
    await desk.press("1", "up", "right", "enter")
    await desk.until_said("detail.closing")
    await desk.type("Skovby Sygehus")
    await desk.press("escape", "left")
    while desk.question != ("platforms", "linkedin", "status"):
        await desk.press("down")
    await desk.press("2", "plus")
    await desk.type("Skovby-app\n")
    await desk.press("enter")
    while desk.question[:2] != ("platforms", "skovby-app"):
        await desk.press("down")
    await desk.press("enter")
    await desk.until_said("detail.closing")
    while field_path(desk.app.focused)[-1:] != ("comments",):
        await desk.press("tab")
    await desk.press("1", "escape")
    await desk.go("response")
    await desk.type("8-16")
    await desk.press("tab", "tab", *"120", "right", *"1440")
    await desk.go("legal")
    await desk.press("1")


async def frames(desk: Desk) -> None:
    await desk.go("frames")
    await point(desk, "organisation", "centralised", "status")
    await desk.press("1", "up", "right", "enter")
    await desk.until_said("detail.closing")
    await desk.type("Chef")
    await desk.press("tab")
    await desk.type("1.2.2027")
    await desk.press("escape")
    await point(desk, "monitoring", "own-profiles-daily", "status")
    await desk.press("1")
    await point(desk, "guidelines", "crisis-plan", "status")
    await desk.press("3", "up", "plus")
    await desk.type("Vores egen række\n")
    await desk.press("enter")
    await point(desk, "guidelines", "vores-egen-raekke", "status")
    await desk.press("2")
    await point(desk, "training", "leaders", "status")
    await desk.press("5")
    await desk.until_said("detail.closing")
    await desk.type("Tages i regionen")
    await desk.press("escape")


async def point(desk: Desk, *path: str) -> None:
    """Down the sheet, or up it, to a question."""
    await desk.press("home", "left")
    while desk.question != path:
        before = desk.question
        await desk.press("down")
        assert desk.question != before, f"no {path} on\n{desk.picture}"


async def approval_and_save(desk: Desk) -> None:
    await desk.go("review")
    await desk.press("down")
    await desk.type("Direktør")
    await desk.press("tab", "tab", "down", "enter")
    assert desk.value("interview", "review_by") == date(2027, 5, 21)
    await desk.press("ctrl+s")
    await desk.until_shown("saved/skovby-sygehus.toml")
    await desk.press("enter")
    await desk.until_said("told.saved", file="saved/skovby-sygehus.toml")
