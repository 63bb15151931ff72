"""Which rows are in force at a level, against lists written by hand."""

from __future__ import annotations

import pytest

from skalatui.scale.edition import SELECTED_DEPARTMENTS
from support.edition_files import shipped_edition

# ° marks what is in force only where departments are selected. Rows are written out level by level, not derived.
IN_FORCE = {
    1: """
        practice: basic-posting closed-interaction
        strategies: branding insight marketing crisis
        organisation: centralised
        roles: central.producer@1
        monitoring: own-profiles-daily brand-mentions
        guidelines: crisis-plan
        measurement: followers mentions-sentiment-optional
        planning: ad-hoc versioned real-time-or-planned
    """,
    2: """
        practice: basic-posting feedback-when-relevant open-interaction direct-message visitor-posts reviews
        strategies: branding insight marketing crisis user-education pathway-support
        organisation: centralised-feedback
        roles: central.community-manager@2 central.producer@2 all-departments.input@2
        monitoring: purpose-and-action-plan drive-by-plan own-profiles-several-daily brand-mentions-feedback
        guidelines: crisis-plan feedback-guidelines triage sensitive-data-and-complaints
        measurement: followers reach engagement mentions-sentiment
        planning: ad-hoc real-time-or-planned mixed
        training: introduction leaders
    """,
    3: """
        practice: basic-posting feedback-when-relevant open-interaction direct-message visitor-posts reviews
            initiated-dialogue active-participation fast-response
        strategies: branding insight marketing crisis user-education pathway-support relations
        organisation: coe-light coel-administration coel-posting coel-community coel-calendar selected-departments
            selected-departments-duties°
        roles: central.strategist@3 central.manager@3 central.community-manager@3 central.producer@3
            department.flowmanager@3° department.community-manager-light@3° department.producer@3°
            all-departments.input@3
        monitoring: purpose-and-action-plan drive-by-plan brand-mentions-feedback dedicated-officers
            own-profiles-continuous shared-monitoring
        guidelines: crisis-plan sensitive-data-and-complaints dialogue-guidelines triage-reviews
        measurement: followers reach mentions-sentiment engagement-total
        planning: mixed prioritised-channel editorial-calendar dialogue-prompts departments-publish°
        training: introduction leaders ambassador coordination° content° feedback-dialogue
    """,
    4: """
        practice: basic-posting feedback-when-relevant open-interaction direct-message visitor-posts reviews
            initiated-dialogue active-participation fast-response structured-involvement recruitment
        strategies: branding insight marketing crisis user-education pathway-support relations co-development
        organisation: coe coe-administration coe-posting coe-community coe-calendar willing-departments°
        roles: central.strategist@4 central.manager@4 central.community-manager@4 central.producer@4
            central.involvement-specialist@4 department.flowmanager@4° department.community-manager-light@4°
            department.producer@4° all-departments.input@4 hospital.reference-group@4
        monitoring: purpose-and-action-plan drive-by-plan brand-mentions-feedback dedicated-officers
            own-profiles-continuous shared-monitoring involvement-posts
        guidelines: crisis-plan sensitive-data-and-complaints dialogue-guidelines triage-reviews
            involvement-guidelines involvement-input
        measurement: followers reach mentions-sentiment engagement-total involvement-engagement involvement-answers
        planning: mixed prioritised-channel editorial-calendar dialogue-prompts departments-publish°
            involvement-planned departments-publish-involvement°
        training: introduction leaders ambassador coordination° content° feedback-dialogue involvement
    """,
    5: """
        practice: basic-posting feedback-when-relevant open-interaction direct-message visitor-posts reviews
            initiated-dialogue active-participation fast-response structured-involvement recruitment closed-networks
        strategies: branding insight marketing crisis user-education pathway-support relations co-development
            pathway-groups
        organisation: coe coe-administration coe-posting coe-community coe-calendar willing-departments°
            department-networks
        roles: central.strategist@4 central.manager@4 central.community-manager@4 central.producer@4
            central.involvement-specialist@4 central.network-specialist@5 department.flowmanager@4°
            department.community-manager-light@4° department.producer@4° department.facilitator@5°
            all-departments.input@5 hospital.reference-group@5
        monitoring: purpose-and-action-plan drive-by-plan brand-mentions-feedback dedicated-officers
            own-profiles-continuous shared-monitoring involvement-posts department-real-time
        guidelines: crisis-plan sensitive-data-and-complaints dialogue-guidelines triage-reviews
            involvement-guidelines involvement-input network-guidelines department-network-guidelines
        measurement: followers reach mentions-sentiment engagement-total involvement-engagement involvement-answers
            network-measurement
        planning: mixed prioritised-channel editorial-calendar dialogue-prompts departments-publish°
            involvement-planned departments-publish-involvement° network-planning
        training: introduction leaders ambassador coordination° content° feedback-dialogue involvement networks
    """,
}


def _written(level: int, *, departments_selected: bool) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    section = ""
    for word in IN_FORCE[level].split():
        if word.endswith(":"):
            section = word[:-1]
        elif departments_selected or not word.endswith("°"):
            rows.append((section, word.rstrip("°")))
    return rows


@pytest.mark.parametrize("departments_selected", [True, False])
@pytest.mark.parametrize("level", IN_FORCE)
def test_exactly_the_rows_of_the_scale_are_in_force(level: int, departments_selected: bool) -> None:
    rows = shipped_edition().in_force(level, departments_selected=departments_selected)
    found = [(row.section, f"{row.id}@{row.level}" if row.section == "roles" else row.id) for row in rows]
    assert found == _written(level, departments_selected=departments_selected)


@pytest.mark.parametrize("level", IN_FORCE)
def test_nothing_in_force_is_replaced_or_stands_twice(level: int) -> None:
    rows = shipped_edition().in_force(level)
    replaced = {(row.section, id) for row in rows for id in row.replaces}
    keys = [(row.section, row.id) for row in rows]
    assert len(set(keys)) == len(keys)
    assert replaced.isdisjoint(keys)


def test_before_the_first_level_nothing_is_in_force() -> None:
    assert shipped_edition().in_force(0) == ()


def test_rows_for_selected_departments_are_all_that_selecting_adds() -> None:
    edition = shipped_edition()
    for level in range(1, 6):
        without = edition.in_force(level, departments_selected=False)
        added = [row for row in edition.in_force(level) if row not in without]
        assert {row.applies for row in added} <= {SELECTED_DEPARTMENTS}


def test_a_row_is_replaced_through_others_too() -> None:
    edition = shipped_edition()
    assert [row.id for row in edition.replacements("monitoring", "own-profiles-daily")] == [
        "own-profiles-several-daily",
        "own-profiles-continuous",
    ]
    assert [row.id for row in edition.replacements("organisation", "selected-departments")] == ["willing-departments"]
    assert list(edition.replacements("organisation", "coe")) == []
