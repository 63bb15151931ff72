"""Roles, figures and the rules of staffing against tables written by hand."""

from __future__ import annotations

import pytest

from skalatui.scale.edition import RoleRow, StaffingRule
from support.edition_files import shipped_edition

# id: a cell for each level, "minimum/recommended counted<source" ("-" where the level's list has no such row)
FIGURES = """
central.strategist                | -             | -             | 1/1 must<should | 1/1 must<should | -
central.manager                   | -             | -             | 1/1 must<should | 1/1 must<should | -
central.community-manager         | -             | 1/2 must      | 2/2 must        | 2/3 must<should | -
central.producer                  | 1/2 must      | 1/2 must      | 1/2 must<should | 2/2 must<should | -
central.involvement-specialist    | -             | -             | -               | 1/1 must<should | -
central.network-specialist        | -             | -             | -               | -               | 1/1 must
department.flowmanager            | -             | -             | 1/1 must        | 1/1 must        | -
department.community-manager-light| -             | -             | 0/2 should      | 2/2 must        | -
department.producer               | -             | -             | 1/1 must        | 1/1 must        | -
department.facilitator            | -             | -             | -               | -               | 2/2 must
all-departments.input             | -             | None/None must| None/None must  | None/None must  | None/None must
hospital.reference-group          | -             | -             | -               | None/None should| None/None must
"""

OFFICIAL_NAMES = {
    "strategist": "Social Media Strategist",
    "manager": "Social Media Manager/Flowmanager",
    "community-manager": "Community Manager",
    "producer": "Social Media Producer",
    "involvement-specialist": "specialist i (SoMe) aktiviteter ift. brugerinddragelse",
    "network-specialist": "specialist i netværk på sociale medier",
    "flowmanager": "Flowmanager",
    "community-manager-light": "Community Manager – light",
    "facilitator": "facilitator",
}


def _roles() -> list[RoleRow]:
    return [row for row in shipped_edition().of_section("roles") if isinstance(row, RoleRow)]


def _role(id: str, level: int) -> RoleRow:
    return next(row for row in _roles() if row.id == id and row.level == level)


def test_every_level_s_list_has_the_figures_and_strengths_of_the_scale() -> None:
    lines = [[cell.strip() for cell in line.split("|")] for line in FIGURES.strip().splitlines()]
    written = {(id, level): cell for id, *cells in lines for level, cell in enumerate(cells, 1) if cell != "-"}

    def cell(row: RoleRow) -> str:
        source = "" if row.strength == row.source_strength else f"<{row.source_strength}"
        return f"{row.minimum}/{row.recommended} {row.strength}{source}"

    assert {(row.id, row.level): cell(row) for row in _roles()} == written


def test_roles_stand_in_the_order_of_the_rules_whatever_level_they_enter_at() -> None:
    assert list(dict.fromkeys(row.id for row in _roles())) == [
        "central.strategist",
        "central.manager",
        "central.community-manager",
        "central.producer",
        "central.involvement-specialist",
        "central.network-specialist",
        "department.flowmanager",
        "department.community-manager-light",
        "department.producer",
        "department.facilitator",
        "all-departments.input",
        "hospital.reference-group",
    ]


def test_levels_1_to_4_restate_the_list_and_level_5_adds() -> None:
    assert shipped_edition().restated_roles == {1, 2, 3, 4}


def test_what_the_source_does_not_list_is_marked_as_our_reading() -> None:
    assert [(row.id, row.level) for row in _roles() if row.inferred] == [
        ("central.strategist", 3),
        ("central.manager", 3),
        ("central.community-manager", 2),
        ("central.community-manager", 3),
        ("central.producer", 1),
        ("central.producer", 3),
    ]
    assert all(row.note for row in _roles() if row.inferred or row.strength != row.source_strength)


def test_only_facilitators_are_counted_for_each_network() -> None:
    assert [row.id for row in _roles() if row.per_network] == ["department.facilitator"]


def test_a_range_and_a_shared_figure_are_marked() -> None:
    assert [(row.id, row.level) for row in _roles() if row.more_is_optional] == [("central.community-manager", 4)]
    assert [(row.id, row.level, row.counted_with) for row in _roles() if row.counted_with] == [
        ("department.community-manager-light", 3, ("producer",))
    ]


def test_only_a_department_s_roles_depend_on_selected_departments() -> None:
    assert {row.unit for row in _roles() if row.applies} == {"department"}
    assert all(row.applies for row in _roles() if row.unit == "department")


@pytest.mark.parametrize(
    ("id", "level", "danish", "english"),
    [
        ("central.producer", 1, "afløser", "back-up"),
        ("central.producer", 2, "afløsere for hinanden", "back each other up"),
        ("central.producer", 2, "alle skribenter i kommunikationsenheden", "every writer in the communication unit"),
        ("central.producer", 3, "flere", "several"),
        ("central.producer", 4, "flere", "several"),
        ("central.community-manager", 2, "mindst 2 personer, som overlapper", "at least 2 persons who overlap"),
        ("central.community-manager", 3, "mindst 2", "at least 2"),
        ("central.community-manager", 3, "afløse hinanden", "relieve each other"),
        ("central.community-manager", 4, "2-3", "2–3"),
        ("central.strategist", 3, "én person", "one person"),
        ("central.manager", 3, "én person", "one person"),
        ("department.flowmanager", 3, "én person", "one person"),
        ("department.producer", 3, "1 eller flere", "1 or more"),
        ("department.community-manager-light", 3, "altid", "always"),
        ("department.community-manager-light", 3, "mindst 2 personer", "at least 2 persons"),
        ("department.community-manager-light", 4, "mindst 2", "at least 2"),
        ("department.facilitator", 5, "flere facilitatorer til hvert", "several facilitators for each"),
        ("all-departments.input", 3, "hurtigt", "quickly"),
        ("all-departments.input", 4, "hurtigt", "quickly"),
        ("all-departments.input", 5, "hurtigt", "quickly"),
        ("hospital.reference-group", 4, "forskellige typer af afdelinger", "different kinds of department"),
        ("hospital.reference-group", 4, "internt", "internally"),
        ("hospital.reference-group", 5, "skal bidrage", "must contribute"),
    ],
)
def test_the_text_of_a_level_carries_the_source_s_facts(id: str, level: int, danish: str, english: str) -> None:
    assert danish in _role(id, level).text.da
    assert english in _role(id, level).text.en


def test_at_level_2_nobody_is_asked_to_be_quick() -> None:
    assert "hurtigt" not in _role("all-departments.input", 2).text.da
    assert "quickly" not in _role("all-departments.input", 2).text.en


def test_at_level_4_strategist_and_manager_are_no_longer_one_person() -> None:
    assert "én person" not in _role("central.strategist", 4).text.da
    assert "én person" not in _role("central.manager", 4).text.da


def test_a_strength_of_should_is_heard_in_the_text() -> None:
    for row in _roles():
        if row.source_strength == "should":
            assert "bør" in row.text.da, row.id
            assert "should" in row.text.en, row.id


def test_roles_are_described_under_their_official_names() -> None:
    roles = {role.id: role for role in shipped_edition().roles}
    assert {id: role.name.da for id, role in roles.items()} == OFFICIAL_NAMES
    assert [id for id, role in roles.items() if role.units == ("central", "department")] == ["producer"]
    assert all(role.tasks and role.competences for role in roles.values())
    assert all(len(role.short.da) <= 17 and len(role.short.en) <= 17 for role in roles.values())


def test_every_role_of_a_person_is_described_for_its_unit() -> None:
    described = {(unit, role.id) for role in shipped_edition().roles for unit in role.units}
    assert {(row.unit, row.role) for row in _roles() if row.minimum is not None} == described


def test_the_staffing_rules_are_those_of_the_table() -> None:
    round_the_clock, backed, quickly = ("round-the-clock",), ("yes",), ("quickly",)
    assert shipped_edition().staffing == (
        StaffingRule(1, persons=1, one_person={}),
        StaffingRule(
            2, persons=1, one_person={}, departments_ready=("yes", "quickly"), advised=("management_backing",)
        ),
        StaffingRule(
            3,
            persons=None,
            one_person={"central": (("strategist", "manager"),), "department": (("flowmanager", "producer"),)},
            coverage=round_the_clock,
            management_backing=backed,
            departments_ready=quickly,
        ),
        StaffingRule(
            4,
            persons=None,
            one_person={},
            coverage=round_the_clock,
            management_backing=backed,
            departments_ready=quickly,
            selected_departments=1,
            advised=("reference_group",),
        ),
        StaffingRule(
            5,
            persons=None,
            one_person={},
            coverage=round_the_clock,
            management_backing=backed,
            departments_ready=quickly,
            reference_group=("yes",),
            selected_departments=1,
            networks=1,
        ),
    )
