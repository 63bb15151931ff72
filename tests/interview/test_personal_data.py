"""Each free text is guarded for what may not stand in it, and each can say why something stands there all the same."""

from __future__ import annotations

import pytest

from skalatui.document.tree import Path
from skalatui.interview.events import AnswerGiven
from skalatui.interview.fields import FIELDS, FREE_TEXTS, PERSONAL, field_at, fields_below
from skalatui.interview.personal_data import NO_NAMES, kinds_at, personal_data_in, reason_path, unexcused_in
from skalatui.interview.remarks import remark_path
from skalatui.interview.session import Session, apply, new_session
from skalatui.text.personal_data.detector import ALL_KINDS
from support.detector import shipped_detector

EVERYTHING = "Fru Olsen, 010190-1234, 22334455, olsen@mail.dk"


def kinds_found(path: str) -> list[str]:
    return [finding.kind for finding in personal_data_in(tuple(path.split(".")), EVERYTHING, shipped_detector())]


@pytest.mark.parametrize(
    "path",
    [
        "interview.purpose",
        "practice.reviews.note",
        "strategies.branding_note",
        "strategies.branding_reason",
        "staff.coverage_reason",
        "platforms.facebook.capabilities.comments_reason",
        "guidelines.vores.text",
        "guidelines.triage.reason",
        "roles.central.producer.text",
        "legal.checklist.dpia.note",
        "recommendation.chosen_because",
        "practice.reviews.note_personal",
        "noget.helt.andet",
    ],
)
def test_running_text_is_guarded_against_everything(path: str) -> None:
    assert kinds_found(path) == ["patient", "cpr", "phone", "email"]


@pytest.mark.parametrize(
    "path",
    [
        "hospital.name",
        "interview.participants",
        "interview.consultants",
        "interview.approved_by",
        "staff.people.anna.name",
        "departments.hjerte.name",
        "departments.hjerte.networks",
        "platforms.mit.name",
        "guidelines.triage.owner",
        "legal.by",
        "legal.checklist.dpia.role",
    ],
)
def test_where_a_name_is_asked_for_a_name_is_no_finding_but_a_number_is(path: str) -> None:
    assert kinds_found(path) == ["cpr", "phone", "email"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("hospital.contact_email", ["cpr", "phone"]),
        ("platforms.whatsapp.handle", ["cpr"]),
        ("legal.reference", ["cpr", "email"]),
        ("hospital.contact_email_note", ["patient", "cpr", "phone", "email"]),
    ],
)
def test_a_field_may_hold_what_it_asks_for(path: str, found: list[str]) -> None:
    assert kinds_found(path) == found


@pytest.mark.parametrize("path", ["practice.reviews.today", "staff.people.anna.hours", "interview.date", "language"])
def test_what_is_no_text_is_not_looked_at(path: str) -> None:
    assert kinds_found(path) == []


def test_every_free_text_is_guarded_and_can_be_excused_but_for_the_excuse_itself() -> None:
    for field in FIELDS:
        if field.kind not in FREE_TEXTS or field.path in (("scale",), ("staff", "people", "*", "unit")):
            continue
        path: Path = tuple(key.replace("*", "x") for key in field.path)
        assert kinds_at(path) >= NO_NAMES - {"phone", "email"}
        reason = reason_path(path)
        assert (reason == ()) == path[-1].endswith(PERSONAL)
        if reason:
            assert field_at(reason) is not None
            assert remark_path(path, "personal") == reason
        else:
            assert kinds_at(path) == ALL_KINDS


PURPOSE, REASON = ("interview", "purpose"), ("interview", "purpose_personal")


def left(text: str, reason: object) -> list[str]:
    tree = {"interview": {"purpose": text, "purpose_personal": reason}}
    return [found.masked for found in unexcused_in(tree, PURPOSE, [text], shipped_detector())]  # type: ignore[arg-type]


def test_a_reason_is_given_like_any_answer() -> None:
    given = apply(new_session("da", "Prøven"), AnswerGiven(REASON, "2233****: offentligt nummer"))
    assert isinstance(given, Session)
    assert unexcused_in(given.tree, PURPOSE, ["22334455"], shipped_detector()) == ()
    assert unexcused_in(given.tree, REASON, ["22334455"], shipped_detector()) != ()


@pytest.mark.parametrize(
    "reason", ["", "  \n", 3, True, ["2233****: ja"], "2233****", "2233****: \n", "-", "020290-****: ja"]
)
def test_what_says_nothing_or_names_something_else_is_no_reason(reason: object) -> None:
    assert left("22334455", reason) == ["2233****"]


@pytest.mark.parametrize(
    "reason",
    [
        "2233****: offentligt",
        "Offentligt: 2233****",
        "2233****\noffentligt",
        "Offentligt nummer\n2233****: det er vores",
        "010190-****, 2233****: opdigtet",
    ],
)
def test_a_reason_names_what_it_is_for_and_says_why(reason: str) -> None:
    assert left("22334455", reason) == []


def test_a_reason_written_by_hand_that_names_nothing_is_for_the_one_thing_that_there_is() -> None:
    assert left("22334455", "Offentligt nummer") == []
    assert left("22334455, igen 22334455", "Offentligt nummer") == []
    assert left("22334455 og 010190-1234", "Offentligt nummer") == ["010190-****", "2233****"]


def test_a_reason_covers_nothing_that_comes_later() -> None:
    reason = "22 33 ** **, A*** J***: opdigtet"
    assert left("Patient Anna Jensen, 22 33 44 55", reason) == []
    assert left("Patient Anna Jensen, 22 33 44 55, 020290-4321", reason) == ["020290-****"]
    assert left("Patient Anna Jensen, 22 33 44 55, 22 33 66 77", reason) == ["22 33 ** **"]
    assert left("020290-4321", reason + "\n020290-****: ") == ["020290-****"]
    assert left("020290-4321", reason + "\n020290-****: ingens") == []


def test_a_shorter_name_is_not_excused_by_a_longer_one() -> None:
    assert left("Patient Anna Jensen og fru Anker", "A*** J***: opdigtet") == ["A***"]


def test_the_gravest_comes_first_and_nothing_twice() -> None:
    text = "Skriv til ib@mail.dk eller 22334455 om patient Anna Jensen 010190-1234; 22334455"
    assert left(text, "") == ["010190-****", "A*** J***", "2233****", "i***@mail.dk"]


@pytest.mark.parametrize("reason", ["Patienten J*** H*** er opdigtet", "i***@mail.dk, 010190-****, +45 2233 ****"])
def test_what_a_reason_names_is_no_finding_itself(reason: str) -> None:
    assert personal_data_in(REASON, reason, shipped_detector()) == ()


def test_the_reasons_are_no_fields_of_a_rows_form() -> None:
    keys = [field.path[-1] for field in fields_below(("staff", "people", "anna"))]
    assert "name" in keys and not any(key.endswith(PERSONAL) for key in keys)
