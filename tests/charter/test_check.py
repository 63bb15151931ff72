"""Everything that is wrong with a charter is told at once, with its line, what was found and what would do."""

from __future__ import annotations

import re
from typing import Any

import pytest
import tomli

from skalatui.charter.check import errors_in, is_charter, problems_in
from skalatui.document.problem import Problem
from skalatui.document.read import read
from skalatui.document.tree import Tree
from skalatui.store import assets
from skalatui.text.language import LANGUAGES
from support.charter_trees import EDITION, case, chosen, text_of, tree_of

HEAD = '[hospital]\nname = "Prøven"\n'


def problems(toml: str) -> tuple[Problem, ...]:
    return problems_in(read(toml.encode()), EDITION, assets.catalogue, detector=assets.detector())


# What a file says after the head (so from line 3): code, path, severity, line, and some of the parameters.
EXAMPLES: dict[str, tuple[str, str, str, int | None, dict[str, Any]]] = {
    "staff = 3": ("not-a-table", "staff", "error", 1, {"found": "3"}),
    "[departments]\nx = 3": ("not-a-table", "departments.x", "error", 4, {"found": "3"}),
    "[interview]\npurpose = 3": ("not-text", "interview.purpose", "error", 4, {"found": "3"}),
    "[departments.a]\nname = 'A'\nselected = 1": ("not-a-flag", "departments.a.selected", "error", 5, {"found": "1"}),
    "[response.facebook]\nfirst_inside = 3.0": (
        "not-whole",
        "response.facebook.first_inside",
        "error",
        4,
        {"found": "3.0"},
    ),
    "[response.email]\nfirst_inside = true": (
        "not-whole",
        "response.email.first_inside",
        "error",
        4,
        {"found": "true"},
    ),
    '[response.email]\nfull_inside = "3"': ("not-whole", "response.email.full_inside", "error", 4, {"found": '"3"'}),
    "[response.email]\nfirst_inside = 0": ("out-of-bounds", "response.email.first_inside", "error", 4, {"least": 1}),
    "[staff.people.a]\nunit = 'central'\nhours = inf": (
        "not-a-number",
        "staff.people.a.hours",
        "error",
        5,
        {"found": "inf"},
    ),
    "[staff.people.a]\nunit = 'central'\nhours = nan": (
        "not-a-number",
        "staff.people.a.hours",
        "error",
        5,
        {"found": "nan"},
    ),
    "[staff.people.a]\nunit = 'central'\nhours = 169": (
        "out-of-bounds",
        "staff.people.a.hours",
        "error",
        5,
        {"found": "169", "least": 0, "most": 168},
    ),
    "[staff.people.b]\nunit = 'central'\nhours = -1": (
        "out-of-bounds",
        "staff.people.b.hours",
        "error",
        5,
        {"found": "-1"},
    ),
    "[interview]\ndate = '2026-11-21'": ("not-a-date", "interview.date", "error", 4, {"found": '"2026-11-21"'}),
    "[interview]\ndate = 2026-11-21T10:00:00": ("date-with-time", "interview.date", "error", 4, {"date": "2026-11-21"}),
    "[response]\ncover_weekdays = '8-16'": (
        "not-clock-hours",
        "response.cover_weekdays",
        "error",
        4,
        {"found": '"8-16"'},
    ),
    "[response]\ncover_weekends = '16:00-08:00'": ("not-clock-hours", "response.cover_weekends", "error", 4, {}),
    "[interview]\nconsultants = 'AB'": ("not-texts", "interview.consultants", "error", 4, {"found": '"AB"'}),
    "[interview]\nparticipants = ['A', 3]": ("not-texts", "interview.participants", "error", 4, {"found": "3"}),
    "[staff.people.a]\nunit = 'central'\nroles = 'producer'": ("not-choices", "staff.people.a.roles", "error", 5, {}),
    "[practice.reviews]\ntoday = 3": (
        "not-a-choice",
        "practice.reviews.today",
        "error",
        4,
        {"found": "3", "expected": ("yes", "partly", "no", "unknown", "not-possible")},
    ),
    "[practice.basic-posting]\ntoday = 'Yes'": (
        "misspelt-choice",
        "practice.basic-posting.today",
        "error",
        4,
        {"found": '"Yes"', "nearest": "yes", "expected": ("yes", "partly", "no", "unknown")},
    ),
    "[practice.basic-posting]\nwish = 'not-possible'": (
        "always-possible",
        "practice.basic-posting.wish",
        "error",
        4,
        {"expected": ("yes", "no", "unknown")},
    ),
    "[recommendation]\nchosen = 6\nchosen_because = 'x'": (
        "out-of-bounds",
        "recommendation.chosen",
        "error",
        4,
        {"most": 5},
    ),
    "[recommendation]\nchosen = 4": (
        "chosen-without-reason",
        "recommendation.chosen",
        "error",
        4,
        {"found": 4, "recommended": 0},
    ),
    "[recommendation]\nchosen_because = 'x'": (
        "reason-without-choice",
        "recommendation.chosen_because",
        "warning",
        4,
        {},
    ),
    "[departments.central]\nname = 'A'": ("reserved-key", "departments.central", "error", 3, {"key": "central"}),
    "[departments.a]\nselected = true": ("unnamed-department", "departments.a", "warning", 3, {}),
    "[staff.people.a]\nname = 'A'": ("no-unit", "staff.people.a", "error", 3, {"expected": ("central",)}),
    "[staff.people.a]\nname = 'A'\nunit = 'hjerte'": (
        "no-such-unit",
        "staff.people.a.unit",
        "error",
        5,
        {"found": "hjerte", "expected": ("central",)},
    ),
    "[staff.people.a]\nunit = 'central'\nroles = ['flowmanager']": (
        "role-outside-unit",
        "staff.people.a.roles",
        "error",
        5,
        {"found": "flowmanager", "unit": "central"},
    ),
    "[staff.people.a]\nunit = 'central'\nroles = ['producer', 'producer']": (
        "twice",
        "staff.people.a.roles",
        "warning",
        5,
        {"found": "producer"},
    ),
    "[interview]\ndate = 2026-11-21\nreview_by = 2026-11-20": (
        "before-interview",
        "interview.review_by",
        "warning",
        5,
        {"found": "2026-11-20", "date": "2026-11-21"},
    ),
    "[interview]\napproved_by = 'Direktør'": (
        "half-approved",
        "interview.approved_by",
        "warning",
        4,
        {"missing": "approved_on"},
    ),
    "[platforms.email]\nname = 'Nyhedsbrevet'\nstatus = 'active'": (
        "email-platform",
        "platforms.email",
        "warning",
        3,
        {"key": "email", "name": "Nyhedsbrevet"},
    ),
    "[response.email]\nfirst_inside = 60\nfull_inside = 30": (
        "full-before-first",
        "response.email.full_inside",
        "warning",
        5,
        {"first": 60, "full": 30},
    ),
    "[legal]\nclearance = 'given'\nby = 'DPO'": (
        "clearance-incomplete",
        "legal.clearance",
        "warning",
        4,
        {"missing": ("date", "reference")},
    ),
    "[guidelines.triage]\nstatus = 'left-out'": (
        "left-out-without-reason",
        "guidelines.triage.status",
        "warning",
        4,
        {},
    ),
    "[guidelines.triage]\nown = true\nstatus = 'missing'": (
        "own-id-taken",
        "guidelines.triage.own",
        "error",
        4,
        {"id": "triage"},
    ),
    "[guidelines.vores]\nown = true": ("own-without-text", "guidelines.vores", "warning", 3, {}),
    "[guidelines.crisis-plan]\nstatus = 'missing'\ntext = 'Vores.'": (
        "reworded",
        "guidelines.crisis-plan.text",
        "warning",
        5,
        {},
    ),
    "[interview]\nvejr = 'gråt'": ("unknown-key", "interview.vejr", "warning", 4, {"found": "vejr"}),
    "[staff]\ncovrage = 'extended'": ("misspelt-key", "staff.covrage", "warning", 4, {"nearest": "coverage"}),
    "[response]\ncover_night = 'ja'": ("unknown-key", "response.cover_night", "warning", 4, {}),
    "[budget]\nkroner = 3": ("unknown-table", "budget", "warning", 3, {"found": "budget"}),
    "[platform.facebook]\nstatus = 'active'": ("misspelt-table", "platform", "warning", 3, {"nearest": "platforms"}),
    "[roadmap.snart]\nx = 3": ("unknown-table", "roadmap.snart", "warning", 3, {}),
    "[strategies]\nsang = 'yes'": ("unknown-row", "strategies.sang", "warning", 4, {"found": "sang"}),
    "[practice.review]\ntoday = 'yes'": ("misspelt-row", "practice.review", "warning", 3, {"nearest": "reviews"}),
    "[strategies]\nbrandig_note = 'x'": (
        "misspelt-row",
        "strategies.brandig_note",
        "warning",
        4,
        {"found": "brandig", "nearest": "branding"},
    ),
    "[roles.central.produsser]\nnote = 'x'": (
        "misspelt-row",
        "roles.central.produsser",
        "warning",
        3,
        {"nearest": "producer"},
    ),
    "[planning.sommerfest]\nstatus = 'planned'": ("unknown-own-row", "planning.sommerfest", "warning", 3, {}),
    "[planning.ad_hoc]\nstatus = 'planned'": (
        "misspelt-own-row",
        "planning.ad_hoc",
        "warning",
        3,
        {"nearest": "ad-hoc"},
    ),
    "[platforms.skyblog]\nstatus = 'active'": ("unknown-platform", "platforms.skyblog", "warning", 3, {}),
    "[platforms.Facebook]\nstatus = 'active'": (
        "misspelt-platform",
        "platforms.Facebook",
        "warning",
        3,
        {"nearest": "facebook"},
    ),
    "[platforms.facebook.capabilities]\ncoments = true": (
        "misspelt-key",
        "platforms.facebook.capabilities.coments",
        "warning",
        4,
        {"nearest": "comments"},
    ),
    "[response.telefon]\nfirst_inside = 3": ("unknown-channel", "response.telefon", "warning", 3, {}),
    "[response.e-mail]\nfirst_inside = 3": ("misspelt-channel", "response.e-mail", "warning", 3, {"nearest": "email"}),
    "[roles.hjerte.producer]\nnote = 'x'": ("unknown-unit", "roles.hjerte", "warning", 3, {}),
    "[roles.centrl.producer]\nnote = 'x'": ("misspelt-unit", "roles.centrl", "warning", 3, {"nearest": "central"}),
    "[practice.closed-interaction]\ntoday = 'yes'": ("not-asked", "practice.closed-interaction", "warning", 3, {}),
    '[interview]\npurpose = "a\\u202Eb"': (
        "hidden-characters",
        "interview.purpose",
        "warning",
        4,
        {"found": ("U+202E",)},
    ),
    '[interview]\npurpose = "010190-1234"': (
        "personal-data",
        "interview.purpose",
        "warning",
        4,
        {"kind": "cpr", "found": ("010190-****",), "reason": "purpose_personal"},
    ),
    '[interview]\npurpose_personal = "Fordi"': (
        "personal-reason-idle",
        "interview.purpose_personal",
        "warning",
        4,
        {"text": "purpose"},
    ),
}
IN_THE_HEAD = ("staff = 3",)
OTHERWISE = {
    "not-a-charter", "newer-schema", "unknown-edition", "no-name", "same-name", "too-small",
    "stale", "stale-gone", "stale-missing", "older-schema",
}  # fmt: skip
NO_PROBLEMS = {"heading", "suggested-cadence"}


@pytest.mark.parametrize("toml", EXAMPLES, ids=lambda toml: EXAMPLES[toml][0])
def test_each_kind_of_problem_names_its_line_what_was_found_and_what_would_do(toml: str) -> None:
    code, path, severity, line, parameters = EXAMPLES[toml]
    found = problems(f"{toml}\n{HEAD}" if toml in IN_THE_HEAD else HEAD + toml)
    assert [problem.code for problem in found] == [f"charter.{code}"]
    (problem,) = found
    assert (".".join(problem.path), problem.severity, problem.line) == (path, severity, line)
    assert {key: problem.parameters[key] for key in parameters} == parameters


def test_every_problem_has_an_example_and_a_sentence_in_each_language() -> None:
    texts = {language: assets.assets_folder() / "texts" / language / "charter.toml" for language in LANGUAGES}
    codes = {language: set(tomli.loads(path.read_text("utf-8"))) - NO_PROBLEMS for language, path in texts.items()}
    assert codes["da"] == codes["en"] == {code for code, *_ in EXAMPLES.values()} | OTHERWISE


@pytest.mark.parametrize("toml", EXAMPLES, ids=lambda toml: EXAMPLES[toml][0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_can_be_said(toml: str, language: Any) -> None:
    (problem,) = problems(f"{toml}\n{HEAD}" if toml in IN_THE_HEAD else HEAD + toml)
    assert re.match(r"\S.*[.?)]$", assets.catalogue(language).say(problem.code, **problem.parameters))


def test_one_bad_value_does_not_hide_the_next() -> None:
    toml = (
        HEAD
        + "[staff]\ncoverage = 3\n[legal]\nby = 4\n[interview]\ndate = 5\n[staff.people.a]\nunit = 'x'\nhours = 'y'"
    )
    assert [(problem.line, problem.code) for problem in problems(toml)] == [
        (4, "charter.not-a-choice"),
        (6, "charter.not-text"),
        (8, "charter.not-a-date"),
        (10, "charter.no-such-unit"),
        (11, "charter.not-a-number"),
    ]


def test_errors_alone_are_those_among_all_problems() -> None:
    toml = (
        HEAD
        + "ukendt = 1\n[staff]\ncoverage = 3\n[guidelines.triage]\nstatus = 'left-out'\n[recommendation]\nchosen = 3"
    )
    errors = tuple(problem for problem in problems(toml) if problem.severity == "error")
    assert errors_in(read(toml.encode()), EDITION) == errors
    assert [problem.code for problem in errors] == ["charter.not-a-choice", "charter.chosen-without-reason"]


def test_a_file_without_a_hospital_is_no_charter() -> None:
    assert problems("schema = 1\n[practice.reviews]\ntoday = 'nope'") == (Problem("charter.not-a-charter"),)


def test_a_newer_form_of_the_file_is_not_judged() -> None:
    (problem,) = problems("schema = 2\nlanguage = 'se'\n" + HEAD)
    assert (problem.code, problem.line, problem.severity) == ("charter.newer-schema", 1, "error")
    assert problem.parameters == {"found": "2", "known": 1}


@pytest.mark.parametrize(("schema", "code"), [("'1'", "not-whole"), ("true", "not-whole"), ("0", "too-small")])
def test_a_form_that_is_no_number_is_told(schema: str, code: str) -> None:
    (problem,) = problems(f"schema = {schema}\n" + HEAD)
    assert (problem.code, problem.line) == (f"charter.{code}", 1)


def test_a_file_without_a_form_has_the_first_one() -> None:
    assert problems(HEAD) == ()


def test_an_unknown_edition_is_told_with_those_that_are_known() -> None:
    (problem,) = problems("scale = '2031.7'\n" + HEAD)
    assert problem == Problem(
        "charter.unknown-edition", ("scale",), 1, {"found": "2031.7", "expected": (EDITION.id,)}, "error"
    )


def test_a_hospital_without_a_name_is_told_at_its_header() -> None:
    (problem,) = problems("[hospital]\nname = ' '")
    assert (problem.code, problem.line) == ("charter.no-name", 1)


def test_people_of_one_name_are_told_each_at_its_line() -> None:
    people = "[staff.people.a]\nunit = 'central'\nname = 'Bo'\n[staff.people.b]\nunit = 'central'\nname = 'Bo'"
    assert [(problem.code, problem.line) for problem in problems(HEAD + people)] == [
        ("charter.same-name", 5),
        ("charter.same-name", 8),
    ]


def test_a_name_that_is_no_text_is_told_as_that() -> None:
    one = "[staff.people.a]\nunit = 'central'\nname = {first = 'Bo'}\n"
    people = one + "[staff.people.b]\nunit = 'central'\nname = ['Bo']"
    assert [(problem.code, problem.line) for problem in problems(HEAD + people)] == [
        ("charter.not-text", 5),
        ("charter.unknown-key", 5),
        ("charter.not-text", 8),
    ]


def test_people_of_a_department_that_is_not_selected_are_no_problem() -> None:
    assert problems(HEAD + "[departments.a]\nname = 'A'\n[staff.people.x]\nunit = 'a'\nroles = ['facilitator']") == ()


@pytest.mark.parametrize("name", ["fjordby", "aakirke", "nordkyst", "kanalby", "brededal", "hedeland"])
def test_neither_answers_nor_what_is_built_of_them_has_a_problem(name: str) -> None:
    assert problems(text_of(case(name))) == ()


def test_a_derived_value_edited_by_hand_is_named_with_what_it_should_be() -> None:
    text = text_of(case("fjordby")).replace("sustainable = 2", "sustainable = 5")
    (problem,) = problems(text)
    assert (problem.code, problem.path) == ("charter.stale", ("recommendation", "sustainable"))
    assert (problem.parameters, problem.severity) == ({"found": "5", "expected": "2"}, "warning")
    assert text.splitlines()[(problem.line or 0) - 1] == "sustainable = 5"


def test_true_is_not_taken_for_one() -> None:
    (problem,) = problems(text_of(case("fjordby")).replace("present = 1", "present = true"))
    assert (problem.code, problem.parameters) == ("charter.stale", {"found": "true", "expected": "1"})


def test_what_the_answers_have_outgrown_is_named() -> None:
    text = text_of(case("fjordby")).replace('name = "Regionshospitalet', "")
    text = text.replace('coverage = "office-hours"', 'coverage = "round-the-clock"')
    assert {problem.code for problem in problems(text)} == {"charter.stale"}
    text = text_of(case("fjordby")).replace(
        '[practice.basic-posting]\ntoday = "yes"', '[practice.basic-posting]\ntoday = "no"'
    )
    assert {problem.path[0] for problem in problems(text)} == {"recommendation", "roadmap"}


def test_a_row_that_was_deleted_by_hand_is_named_where_its_section_begins() -> None:
    text = text_of(chosen(1))
    text = text[: text.index("[planning.ad-hoc]")] + text[text.index("[planning.versioned]") :]
    (problem,) = problems(text)
    assert (problem.code, problem.path) == ("charter.stale-missing", ("planning", "ad-hoc"))
    assert problem.parameters == {"missing": ("text", "strength")}
    assert text.splitlines()[(problem.line or 0) - 1] == "[planning.versioned]"


def test_a_choice_that_was_derived_and_has_been_outgrown_is_no_error() -> None:
    text = text_of(case("fjordby")).replace('departments_ready = "yes"', 'departments_ready = "no"')
    found = problems(text)
    assert {problem.severity for problem in found} == {"warning"}
    assert ("recommendation", "chosen") in {problem.path for problem in found if problem.code == "charter.stale"}
    assert {"charter.stale-gone", "charter.stale-missing"} <= {problem.code for problem in found}


def test_a_choice_that_was_edited_by_hand_needs_its_reason() -> None:
    found = problems(text_of(case("fjordby")).replace("chosen = 2", "chosen = 3"))
    assert [(problem.code, problem.severity) for problem in found] == [("charter.chosen-without-reason", "error")]


def test_words_of_a_file_reach_the_terminal_without_its_control_characters() -> None:
    (problem,) = problems(HEAD + '[staff]\n"cov\\u001b[31m" = 3')[:1]
    assert "\x1b" not in assets.catalogue("da").say(problem.code, **problem.parameters)


def test_a_long_value_is_shortened() -> None:
    (problem,) = problems(HEAD + f"[staff]\ncoverage = '{'x' * 500}'")
    assert len(str(problem.parameters["found"])) < 70


def test_in_a_folder_a_charter_is_known_by_its_form_and_its_hospital() -> None:
    trees: dict[str, Tree] = {name: tree_of(name) for name in ("schema = 1\n[hospital]", "schema = 1", "[hospital]")}
    assert [is_charter(tree) for tree in trees.values()] == [True, False, False]


def test_what_turns_the_direction_of_a_comment_is_named_with_its_line() -> None:
    (problem,) = problems(HEAD + "# \u202etxet neddih\n")
    assert problem.code == "charter.hidden-characters"
    assert (problem.line, problem.parameters["found"]) == (HEAD.count("\n") + 1, ("U+202E",))
