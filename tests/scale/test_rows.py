"""The rows of the scale against a table written by hand from the scale's own pages."""

from __future__ import annotations

import pytest

from skalatui.scale.edition import FRAME_SECTIONS, SECTIONS, RoleRow, Row
from support.edition_files import shipped_edition

# section: id, level it enters at, what it replaces, strength, ° where departments are selected
ROWS = """
practice: basic-posting 1
practice: closed-interaction 1
practice: feedback-when-relevant 2
practice: open-interaction 2 <closed-interaction
practice: direct-message 2
practice: visitor-posts 2
practice: reviews 2
practice: initiated-dialogue 3
practice: active-participation 3
practice: fast-response 3
practice: structured-involvement 4
practice: recruitment 4
practice: closed-networks 5
strategies: branding 1
strategies: insight 1
strategies: marketing 1
strategies: crisis 1
strategies: user-education 2
strategies: pathway-support 2
strategies: relations 3
strategies: co-development 4
strategies: pathway-groups 5
organisation: centralised 1
organisation: centralised-feedback 2 <centralised
organisation: coe-light 3 <centralised-feedback
organisation: coel-administration 3
organisation: coel-posting 3
organisation: coel-community 3
organisation: coel-calendar 3
organisation: selected-departments 3 may
organisation: selected-departments-duties 3 °
organisation: coe 4 <coe-light
organisation: coe-administration 4 <coel-administration
organisation: coe-posting 4 <coel-posting
organisation: coe-community 4 <coel-community
organisation: coe-calendar 4 <coel-calendar
organisation: willing-departments 4 <selected-departments <selected-departments-duties °
organisation: department-networks 5
monitoring: own-profiles-daily 1
monitoring: brand-mentions 1 may
monitoring: purpose-and-action-plan 2
monitoring: drive-by-plan 2
monitoring: own-profiles-several-daily 2 <own-profiles-daily
monitoring: brand-mentions-feedback 2 <brand-mentions
monitoring: dedicated-officers 3
monitoring: own-profiles-continuous 3 <own-profiles-several-daily
monitoring: shared-monitoring 3
monitoring: involvement-posts 4
monitoring: department-real-time 5
guidelines: crisis-plan 1
guidelines: feedback-guidelines 2
guidelines: triage 2
guidelines: sensitive-data-and-complaints 2
guidelines: dialogue-guidelines 3 <feedback-guidelines
guidelines: triage-reviews 3 <triage
guidelines: involvement-guidelines 4
guidelines: involvement-input 4
guidelines: network-guidelines 5
guidelines: department-network-guidelines 5
measurement: followers 1
measurement: mentions-sentiment-optional 1 may
measurement: reach 2
measurement: engagement 2
measurement: mentions-sentiment 2 <mentions-sentiment-optional
measurement: engagement-total 3 <engagement
measurement: involvement-engagement 4
measurement: involvement-answers 4
measurement: network-measurement 5
planning: ad-hoc 1
planning: versioned 1
planning: real-time-or-planned 1 may
planning: mixed 2 <versioned
planning: prioritised-channel 3
planning: editorial-calendar 3 <ad-hoc <real-time-or-planned
planning: dialogue-prompts 3
planning: departments-publish 3 °
planning: involvement-planned 4
planning: departments-publish-involvement 4 °
planning: network-planning 5
training: introduction 2
training: leaders 2
training: ambassador 3
training: coordination 3 °
training: content 3 °
training: feedback-dialogue 3
training: involvement 4
training: networks 5
"""

CADENCES = {
    "own-profiles-daily": "daily",
    "own-profiles-several-daily": "several times a day, within normal working hours",
    "own-profiles-continuous": "continuous, 365/24/7",
    "department-real-time": "real time",
}

COURSES = {
    "introduction": ("Introduktion til sygehuset på sociale medier", "all staff"),
    "leaders": ("Sociale medier for ledere", "managers"),
    "ambassador": ("Ambassadør for sygehuset på sociale medier", "interested staff"),
    "coordination": ("Koordinering og planlægning af aktiviteter i sociale medier", "Flowmanagers in departments"),
    "content": ("Indhold på sociale medier", "Social Media Producers in departments"),
    "feedback-dialogue": (
        "Feedback og dialog på sygehusets sociale medier",
        "Flowmanagers and key persons in departments",
    ),
    "involvement": ("Brugerinddragelse på sociale medier", "Flowmanagers and key persons in departments"),
    "networks": ("Styring og facilitering af patientnetværk", "Flowmanager and moderators of patient networks"),
}


def _as_line(row: Row) -> str:
    words = [f"{row.section}:", row.id, str(row.level), *(f"<{id}" for id in row.replaces)]
    words += [row.strength] * (row.strength != "must")
    words += ["°"] * (row.applies == "selected-departments")
    return " ".join(words)


def test_the_rows_are_those_of_the_scale_in_its_order() -> None:
    found = [_as_line(row) for row in shipped_edition().rows if row.section != "roles"]
    assert found == ROWS.strip().splitlines()


def test_no_row_stands_twice() -> None:
    keys = [(row.section, row.id, row.level if isinstance(row, RoleRow) else 0) for row in shipped_edition().rows]
    assert len(set(keys)) == len(keys)


def test_outside_roles_the_counted_strength_is_the_source_s() -> None:
    assert [
        row.id for row in shipped_edition().rows if row.strength != row.source_strength and row.section != "roles"
    ] == []


def test_monitoring_has_the_source_s_cadence_and_no_other() -> None:
    rows = shipped_edition().of_section("monitoring")
    assert {row.id: row.cadence.en for row in rows if row.cadence} == CADENCES


def test_a_suggested_cadence_stands_only_where_the_source_names_none() -> None:
    rows = shipped_edition().rows
    assert [row.id for row in rows if row.suggested_cadence and (row.cadence or row.section != "monitoring")] == []


def test_courses_have_their_official_name_and_audience() -> None:
    rows = shipped_edition().of_section("training")
    assert {row.id: (row.name, row.audience and row.audience.en) for row in rows} == COURSES
    assert [row.id for row in rows if row.audience_inferred] == ["leaders"]
    for row in rows:
        assert row.name is not None
        assert row.name in row.text.da
        assert row.name in row.text.en


def test_practice_is_grouped_by_dial_and_only_two_rows_depend_on_the_platform() -> None:
    rows = shipped_edition().of_section("practice")
    dials = {dial: [row.id for row in rows if row.dial == dial] for dial in shipped_edition().dials}
    assert dials == {
        "openness": ["basic-posting", "open-interaction", "visitor-posts", "reviews"],
        "dialogue": [
            "feedback-when-relevant",
            "direct-message",
            "initiated-dialogue",
            "active-participation",
            "fast-response",
        ],
        "involvement": ["structured-involvement", "recruitment", "closed-networks"],
    }
    assert [row.id for row in rows if not row.required] == ["visitor-posts", "reviews"]
    assert [row.id for row in rows if not row.asked] == ["closed-interaction"]
    assert [row.id for row in rows if row.dial is None] == ["closed-interaction"]


def test_every_section_is_named_and_has_rows() -> None:
    edition = shipped_edition()
    assert tuple(section.id for section in edition.sections) == SECTIONS
    assert all(edition.of_section(section) for section in SECTIONS)
    assert [section.name.da for section in edition.sections if section.id in FRAME_SECTIONS] == [
        "Organisering og ansvar",
        "Overvågning",
        "Retningslinjer for respons",
        "Effektmåling",
        "Indholdsplanlægning",
        "Uddannelsesprogram",
    ]


@pytest.mark.parametrize(
    ("section", "id", "words"),
    [
        ("practice", "closed-interaction", ("ikke", "no ")),
        ("practice", "feedback-when-relevant", ("når det er relevant", "when relevant")),
        ("practice", "visitor-posts", ("hvis det er muligt", "if possible")),
        ("practice", "reviews", ("hvis det er muligt", "if possible")),
        ("practice", "fast-response", ("365/24/7", "365/24/7")),
        ("practice", "closed-networks", ("Facebook", "Facebook")),
        (
            "practice",
            "closed-networks",
            ("forlængelse af sygehusets behandling", "extension of the hospital's treatment"),
        ),
        ("strategies", "crisis", ("uden filter", "without a filter")),
        ("organisation", "coel-posting", ("de fleste", "most of")),
        ("organisation", "coe-posting", ("en del af", "part of")),
        ("organisation", "coe-community", ("overordnede", "overall")),
        ("organisation", "coel-calendar", ("udvalgte afdelinger", "selected departments")),
        ("organisation", "willing-departments", ("som ønsker det", "that wish it")),
        ("organisation", "willing-departments", ("har ansvaret", "is responsible")),
        ("monitoring", "own-profiles-several-daily", ("normal arbejdstid", "normal working hours")),
        ("monitoring", "own-profiles-continuous", ("365/24/7", "365/24/7")),
        ("monitoring", "brand-mentions-feedback", ("relevante emner", "relevant topics")),
        ("guidelines", "dialogue-guidelines", ("feedback og dialog", "feedback and dialogue")),
        ("guidelines", "triage-reviews", ("anmeldelser", "reviews")),
        ("measurement", "followers", ("formålet med at være til stede", "purpose of being present")),
        ("measurement", "reach", ("fans", "organic and paid")),
        ("measurement", "engagement-total", ("samlede", "total")),
        ("planning", "dialogue-prompts", ("når det er relevant", "when relevant")),
        ("planning", "involvement-planned", ("organisatoriske", "organisational")),
    ],
)
def test_the_text_keeps_figures_and_conditions(section: str, id: str, words: tuple[str, str]) -> None:
    row = shipped_edition().row(section, id)
    assert row is not None
    assert words[0] in row.text.da
    assert words[1] in row.text.en
