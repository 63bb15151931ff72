"""An edition of the scale out of the parsed files of its folder.

Fast, and without a question: it assumes that the files are whole, which `validation.faults_in` finds out. For
what ships a test has; for a folder of somebody's own the caller does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skalatui.document.tree import Tree
from skalatui.scale.edition import (
    DEPARTMENT,
    SELECTED_DEPARTMENTS,
    CoverAssumptions,
    Edition,
    LevelOfScale,
    PlatformRule,
    RoleDescription,
    RoleRow,
    Row,
    SectionOfScale,
    StaffingRule,
)
from skalatui.scale.platform_loading import platforms_from
from skalatui.text.language import Words

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Any, TypeAlias

Table: TypeAlias = "Mapping[str, Any]"  # of a file that has been found whole

EDITION, LEVELS, ROLES, DESCRIPTIONS = "edition", "levels", "roles", "role-descriptions"
STAFFING, PLATFORM_RULES, COVER, PLATFORMS = "staffing", "platform-rules", "cover", "platforms"
_DAYS_A_YEAR = 365


def edition_from(files: Mapping[str, Tree]) -> Edition:
    """The edition that the files hold; `files` maps a file's stem to its parsed content."""
    about: Table = files[EDITION]
    levels = sorted(files[LEVELS].items(), key=lambda item: _table(item[1])["level"])
    needing_clearance = [_table(level)["level"] for _, level in levels if _table(level).get("needs_clearance")]
    return Edition(
        id=about["id"],
        levels=tuple(_level(id, _table(level)) for id, level in levels),
        rows=tuple(_rows(files, about["sections"])),
        roles=tuple(_description(id, _table(role)) for id, role in files[DESCRIPTIONS].items()),
        staffing=tuple(_staffing(int(level), _table(rule)) for level, rule in files[STAFFING].items()),
        platform_rules=tuple(_platform_rule(int(level), _table(rule)) for level, rule in files[PLATFORM_RULES].items()),
        cover=_cover(files[COVER]),
        platforms=platforms_from(files[PLATFORMS]),
        restated_roles=frozenset(_table(level)["level"] for _, level in levels if _table(level).get("restates_roles")),
        legal_level=min(needing_clearance, default=len(levels) + 1),
        title=_words(about["title"]),
        source=_words(about["source"]),
        principles={id: _words(words) for id, words in about["principles"].items()},
        dials={id: _words(words) for id, words in about["dials"].items()},
        sections=tuple(
            SectionOfScale(id, _words(section["name"]), _words_or_none(section.get("note")))
            for id, section in about["sections"].items()
        ),
    )


def _rows(files: Mapping[str, Tree], sections: Table) -> Iterator[Row]:
    for section in sections:
        if section == ROLES:
            yield from _role_rows(files[ROLES])
        else:
            for id, row in files[section].items():
                yield _row(section, id, _table(row))


def _row(section: str, id: str, row: Table) -> Row:
    strength = row.get("strength", "must")
    return Row(
        section=section,
        id=id,
        level=row["from"],
        text=_words(row["text"]),
        replaces=tuple(row.get("replaces", ())),
        strength=strength,
        source_strength=row.get("source_strength", strength),
        applies=row.get("applies"),
        note=_words_or_none(row.get("note")),
        dial=row.get("dial"),
        required=row.get("required", True),
        asked=row.get("asked", True),
        cadence=_words_or_none(row.get("cadence")),
        suggested_cadence=_words_or_none(row.get("suggested_cadence")),
        name=row.get("name"),
        audience=_words_or_none(row.get("audience")),
        audience_inferred=row.get("audience_inferred", False),
    )


def _role_rows(units: Table) -> Iterator[RoleRow]:
    """Role by role in the file's order, each once for every level that restates it, lowest first."""
    for unit, roles in units.items():
        for role, levels in roles.items():
            for level in sorted(levels, key=int):
                yield _role_row(unit, role, int(level), levels[level])


def _role_row(unit: str, role: str, level: int, row: Table) -> RoleRow:
    strength = row.get("strength", "must")
    return RoleRow(
        section=ROLES,
        id=f"{unit}.{role}",
        level=level,
        text=_words(row["text"]),
        strength=strength,
        source_strength=row.get("source_strength", strength),
        applies=SELECTED_DEPARTMENTS if unit == DEPARTMENT else None,
        note=_words_or_none(row.get("note")),
        unit=unit,
        role=role,
        minimum=row.get("minimum"),
        recommended=row.get("recommended"),
        per_network=row.get("per_network", False),
        more_is_optional=row.get("more_is_optional", False),
        counted_with=tuple(row.get("counted_with", ())),
        inferred=row.get("inferred", False),
    )


def _level(id: str, level: Table) -> LevelOfScale:
    return LevelOfScale(
        level=level["level"],
        id=id,
        name=_words(level["name"]),
        summary=_words(level["summary"]),
        reserved=level.get("reserved", False),
        reservation=_words_or_none(level.get("reservation")),
    )


def _description(id: str, role: Table) -> RoleDescription:
    return RoleDescription(
        id=id,
        units=tuple(role["units"]),
        name=_words(role["name"]),
        short=_words(role["short"]),
        tasks=_list_of_words(role["tasks"]),
        competences=_list_of_words(role["competences"]),
    )


def _staffing(level: int, rule: Table) -> StaffingRule:
    return StaffingRule(
        level=level,
        persons=rule.get("persons"),
        one_person={
            unit: tuple((first, second) for first, second in pairs)
            for unit, pairs in rule.get("one_person", {}).items()
        },
        coverage=tuple(rule.get("coverage", ())),
        management_backing=tuple(rule.get("management_backing", ())),
        departments_ready=tuple(rule.get("departments_ready", ())),
        reference_group=tuple(rule.get("reference_group", ())),
        selected_departments=rule.get("selected_departments", 0),
        networks=rule.get("networks", 0),
        advised=tuple(rule.get("advised", ())),
    )


def _platform_rule(level: int, rule: Table) -> PlatformRule:
    return PlatformRule(level, rule["platforms"], tuple(rule.get("together", ())), rule.get("direct_way", False))


def _cover(cover: Table) -> CoverAssumptions:
    on_call = cover["on_call"]
    credit = on_call["credit"][0] / on_call["credit"][1]
    figures = {key: value for key, value in cover.items() if key != "on_call"}
    absence = sum(value for key, value in figures.items() if key.startswith("days_of_"))
    net_hours_a_year = cover["weeks_a_year"] * cover["hours_a_week"] - absence * cover["hours_a_day"]
    worked = on_call["hours_a_year"] * credit + on_call["active_hours_a_day"] * _DAYS_A_YEAR
    return CoverAssumptions(
        **figures,
        on_call_full_time_posts=(on_call["staffed_hours_a_year"] + worked) / net_hours_a_year,
        on_call_credit=credit,
        on_call_active_hours_a_day=on_call["active_hours_a_day"],
    )


def _words(words: Table) -> Words:
    return Words(words["da"], words["en"])


def _words_or_none(words: Table | None) -> Words | None:
    return None if words is None else _words(words)


def _list_of_words(words: Table) -> tuple[Words, ...]:
    return tuple(Words(da, en) for da, en in zip(words["da"], words["en"], strict=True))


def _table(value: Any) -> Table:
    table: Table = value
    return table
