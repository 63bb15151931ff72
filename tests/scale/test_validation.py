"""Every fault of an edition, by breaking a copy of the shipped one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.scale.validation import FILES, faults_in
from support.bilingual import pairs_of_assets
from support.edition_files import edition_files

Files: TypeAlias = dict[str, dict[str, Any]]
Break: TypeAlias = Callable[[Files], Any]


def _set(*path: str, to: Any) -> Break:
    def change(files: Files) -> None:
        *tables, key = path
        here: Any = files
        for table in tables:
            here = here[table]
        here[key] = to

    return change


def _drop(*path: str) -> Break:
    def change(files: Files) -> None:
        *tables, key = path
        here: Any = files
        for table in tables:
            here = here[table]
        del here[key]

    return change


BROKEN: Mapping[str, tuple[Break, str, tuple[str, ...]]] = {
    "a missing file": (_drop("planning"), "scale.missing-file", ("planning",)),
    "a file that belongs nowhere": (_set("planing", to={}), "scale.unknown-file", ("planing",)),
    "a missing section": (
        _drop("edition", "sections", "planning"),
        "scale.missing-section",
        ("edition", "sections"),
    ),
    "a section too many": (
        _set("edition", "sections", "budget", to={"name": {"da": "Budget", "en": "Budgets"}}),
        "scale.unknown-section",
        ("edition", "sections", "budget"),
    ),
    "an unknown key": (
        _set("practice", "reviews", "dail", to="openness"),
        "scale.unknown-key",
        ("practice", "reviews", "dail"),
    ),
    "a key of another section": (
        _set("planning", "mixed", "cadence", to={"da": "dagligt", "en": "daily"}),
        "scale.unknown-key",
        ("planning", "mixed", "cadence"),
    ),
    "a missing key": (_drop("training", "leaders", "name"), "scale.missing-key", ("training", "leaders", "name")),
    "a missing level": (_drop("planning", "mixed", "from"), "scale.missing-key", ("planning", "mixed", "from")),
    "a bad id": (
        _set("guidelines", "House Rules", to={"from": 2, "text": {"da": "x", "en": "y"}}),
        "scale.bad-id",
        ("guidelines", "House Rules"),
    ),
    "an unknown id in replaces": (
        _set("organisation", "coe", "replaces", to=["coe-lite"]),
        "scale.unknown-row",
        ("organisation", "coe", "replaces"),
    ),
    "a row of another section in replaces": (
        _set("organisation", "coe", "replaces", to=["mixed"]),
        "scale.unknown-row",
        ("organisation", "coe", "replaces"),
    ),
    "replacing a later row": (
        _set("planning", "mixed", "replaces", to=["network-planning"]),
        "scale.replaces-later",
        ("planning", "mixed", "replaces"),
    ),
    "replacing a row of the same level": (
        _set("planning", "mixed", "from", to=1),
        "scale.replaces-later",
        ("planning", "mixed", "replaces"),
    ),
    "a row that replaces itself": (
        _set("planning", "mixed", "replaces", to=["mixed"]),
        "scale.replacement-cycle",
        ("planning", "mixed", "replaces"),
    ),
    "a row replaced twice by the same": (
        _set("planning", "mixed", "replaces", to=["versioned", "versioned"]),
        "scale.duplicate",
        ("planning", "mixed", "replaces"),
    ),
    "a text missing in Danish": (
        _drop("monitoring", "dedicated-officers", "text", "da"),
        "scale.missing-text",
        ("monitoring", "dedicated-officers", "text", "da"),
    ),
    "a text missing in English": (
        _drop("roles", "central", "producer", "2", "text", "en"),
        "scale.missing-text",
        ("roles", "central", "producer", "2", "text", "en"),
    ),
    "a blank text": (
        _set("levels", "dialogue", "name", "da", to=" \n\t"),
        "scale.blank-text",
        ("levels", "dialogue", "name", "da"),
    ),
    "a level too high": (
        _set("training", "leaders", "from", to=6),
        "scale.level-out-of-range",
        ("training", "leaders", "from"),
    ),
    "a level too low": (
        _set("training", "leaders", "from", to=0),
        "scale.level-out-of-range",
        ("training", "leaders", "from"),
    ),
    "a role at level 6": (
        _set("roles", "hospital", "reference-group", "6", to={"text": {"da": "x", "en": "y"}}),
        "scale.level-out-of-range",
        ("roles", "hospital", "reference-group", "6"),
    ),
    "a rule for level 01": (_set("staffing", "01", to={"persons": 1}), "scale.level-out-of-range", ("staffing", "01")),
    "true for a level": (
        _set("training", "leaders", "from", to=True),
        "scale.not-whole-number",
        ("training", "leaders", "from"),
    ),
    "a text for a level": (
        _set("training", "leaders", "from", to="2"),
        "scale.not-whole-number",
        ("training", "leaders", "from"),
    ),
    "a level that nobody describes": (_drop("levels", "dialogue"), "scale.missing-level", ("levels",)),
    "an unknown strength": (
        _set("planning", "mixed", "strength", to="shall"),
        "scale.unknown-word",
        ("planning", "mixed", "strength"),
    ),
    "an unknown condition for applying": (
        _set("planning", "mixed", "applies", to="all"),
        "scale.unknown-word",
        ("planning", "mixed", "applies"),
    ),
    "an unknown dial": (
        _set("practice", "reviews", "dial", to="trust"),
        "scale.unknown-dial",
        ("practice", "reviews", "dial"),
    ),
    "an unknown unit": (_set("roles", "region", to={}), "scale.unknown-unit", ("roles", "region")),
    "an unknown role": (
        _set("roles", "central", "pilot", to={"5": {"minimum": 1, "recommended": 1, "text": {"da": "x", "en": "y"}}}),
        "scale.unknown-role",
        ("roles", "central", "pilot", "5"),
    ),
    "a role of another unit": (
        _set(
            "roles",
            "central",
            "facilitator",
            to={"5": {"minimum": 1, "recommended": 1, "text": {"da": "x", "en": "y"}}},
        ),
        "scale.unknown-role",
        ("roles", "central", "facilitator", "5"),
    ),
    "a minimum above the recommended": (
        _set("roles", "central", "producer", "4", "minimum", to=3),
        "scale.minimum-above-recommended",
        ("roles", "central", "producer", "4", "minimum"),
    ),
    "a negative minimum": (
        _set("roles", "central", "producer", "4", "minimum", to=-1),
        "scale.too-low",
        ("roles", "central", "producer", "4", "minimum"),
    ),
    "a role without figures": (
        _drop("roles", "central", "producer", "4", "recommended"),
        "scale.missing-key",
        ("roles", "central", "producer", "4", "recommended"),
    ),
    "figures for what is no role of a person": (
        _set("roles", "hospital", "reference-group", "4", "minimum", to=1),
        "scale.unknown-key",
        ("roles", "hospital", "reference-group", "4", "minimum"),
    ),
    "a staffing rule that names an unknown role": (
        _set("staffing", "3", "one_person", "central", to=[["strategist", "boss"]]),
        "scale.unknown-role",
        ("staffing", "3", "one_person", "central"),
    ),
    "a pair of one": (
        _set("staffing", "3", "one_person", "central", to=[["strategist"]]),
        "scale.not-a-pair",
        ("staffing", "3", "one_person", "central", "0"),
    ),
    "a pair of the same": (
        _set("staffing", "3", "one_person", "central", to=[["strategist", "strategist"]]),
        "scale.duplicate",
        ("staffing", "3", "one_person", "central"),
    ),
    "a pair in a unit without people": (
        _set("staffing", "3", "one_person", to={"hospital": []}),
        "scale.unknown-word",
        ("staffing", "3", "one_person", "hospital"),
    ),
    "a level without a staffing rule": (_drop("staffing", "4"), "scale.missing-rule", ("staffing",)),
    "a level without a platform rule": (_drop("platform-rules", "4"), "scale.missing-rule", ("platform-rules",)),
    "an answer that nobody can give": (
        _set("staffing", "3", "coverage", to=["always"]),
        "scale.unknown-word",
        ("staffing", "3", "coverage", "0"),
    ),
    "a platform rule with an unknown capability": (
        _set("platform-rules", "2", "together", to=["comments", "telepathy"]),
        "scale.unknown-capability",
        ("platform-rules", "2", "together"),
    ),
    "a platform with an unknown capability": (
        lambda files: files["platforms"]["platforms"]["x"]["capabilities"].update(
            telepathy=files["platforms"]["platforms"]["x"]["capabilities"]["comments"]
        ),
        "scale.unknown-capability",
        ("platforms", "platforms", "x", "capabilities", "telepathy"),
    ),
    "a rule that makes up for an unknown capability": (
        _set("platforms", "compensation", "telepathy", to={"da": "x", "en": "y"}),
        "scale.unknown-capability",
        ("platforms", "compensation", "telepathy"),
    ),
    "switching off what is not there": (
        _set("platforms", "platforms", "x", "capabilities", "reviews", "switch_off", to="yes"),
        "scale.switch-off-against-presence",
        ("platforms", "platforms", "x", "capabilities", "reviews", "switch_off"),
    ),
    "a date in quotation marks": (
        _set("platforms", "platforms", "x", "capabilities", "reviews", "as_of", to="2026-01-01"),
        "scale.not-date",
        ("platforms", "platforms", "x", "capabilities", "reviews", "as_of"),
    ),
    "a date with a time": (
        _set("platforms", "platforms", "x", "capabilities", "reviews", "as_of", to=datetime(2026, 1, 1, 12)),
        "scale.not-date",
        ("platforms", "platforms", "x", "capabilities", "reviews", "as_of"),
    ),
    "no platforms": (_drop("platforms", "platforms"), "scale.missing-key", ("platforms", "platforms")),
    "a key beside the platforms": (
        _set("platforms", "platform", to={}),
        "scale.unknown-key",
        ("platforms", "platform"),
    ),
    "lists of different length": (
        lambda files: files["role-descriptions"]["manager"]["tasks"]["en"].pop(),
        "scale.lists-differ",
        ("role-descriptions", "manager", "tasks"),
    ),
    "a role of no unit": (
        _set("role-descriptions", "manager", "units", to=["hospital"]),
        "scale.unknown-word",
        ("role-descriptions", "manager", "units", "0"),
    ),
    "hours that are a text": (_set("cover", "hours_a_week", to="37"), "scale.not-number", ("cover", "hours_a_week")),
    "no hours at all": (_set("cover", "hours_a_week", to=0), "scale.too-low", ("cover", "hours_a_week")),
    "all hours overhead": (_set("cover", "overhead", to=1.0), "scale.too-high", ("cover", "overhead")),
    "hours without end": (_set("cover", "hours_a_day", to=float("inf")), "scale.not-number", ("cover", "hours_a_day")),
    "cover of an answer missing": (
        _drop("cover", "cover", "extended"),
        "scale.missing-key",
        ("cover", "cover", "extended"),
    ),
    "a flag that is a text": (
        _set("practice", "reviews", "required", to="no"),
        "scale.not-flag",
        ("practice", "reviews", "required"),
    ),
    "a list that is a text": (
        _set("organisation", "coe", "replaces", to="coe-light"),
        "scale.not-list",
        ("organisation", "coe", "replaces"),
    ),
    "a row that is a text": (
        _set("organisation", "coe-posting", to="x"),
        "scale.not-table",
        ("organisation", "coe-posting"),
    ),
    "a text that is a number": (_set("edition", "id", to=2026.1), "scale.not-text", ("edition", "id")),
    "a role list that is a text": (_set("roles", "hospital", to="x"), "scale.not-table", ("roles", "hospital")),
}


def test_the_shipped_edition_has_no_faults() -> None:
    assert faults_in(edition_files()) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_edition_has_this_fault_and_no_other(name: str) -> None:
    break_it, code, path = BROKEN[name]
    files = edition_files()
    break_it(files)
    assert [(fault.code, fault.path) for fault in faults_in(files)] == [(code, path)]


def test_one_fault_does_not_hide_another() -> None:
    files = edition_files()
    for name in ("a missing file", "a blank text", "an unknown strength", "an unknown dial", "hours that are a text"):
        if name != "an unknown strength":  # stands in the file that is gone
            BROKEN[name][0](files)
    assert {fault.code for fault in faults_in(files)} == {
        "scale.missing-file",
        "scale.blank-text",
        "scale.unknown-dial",
        "scale.not-number",
    }


def test_several_faults_of_one_row_are_all_told() -> None:
    files = edition_files()
    files["planning"]["mixed"] = {"from": 9, "strenght": "must", "text": {"da": ""}}
    assert sorted((fault.code, fault.path[2:]) for fault in faults_in(files)) == [
        ("scale.blank-text", ("text", "da")),
        ("scale.level-out-of-range", ("from",)),
        ("scale.missing-text", ("text", "en")),
        ("scale.unknown-key", ("strenght",)),
    ]


def test_a_folder_of_nothing_misses_every_file() -> None:
    assert [(fault.code, fault.path) for fault in faults_in({})] == [("scale.missing-file", (stem,)) for stem in FILES]


def test_empty_files_are_told_of() -> None:
    faults = faults_in({**edition_files(), "guidelines": {}, "role-descriptions": {}})
    assert ("scale.empty", ("guidelines",)) in [(fault.code, fault.path) for fault in faults]
    assert ("scale.empty", ("role-descriptions",)) in [(fault.code, fault.path) for fault in faults]


def test_a_level_that_two_describe_is_told_of() -> None:
    files = edition_files()
    files["levels"]["dialogue"]["level"] = 2
    assert [(fault.code, fault.parameters["level"]) for fault in faults_in(files)] == [
        ("scale.level-twice", 2),
        ("scale.missing-level", 3),
    ]


def test_a_level_where_no_row_enters_is_told_of() -> None:
    files = edition_files()
    for stem in FILES:
        for row in files[stem].values():
            if isinstance(row, dict) and row.get("from") == 5:
                row["from"] = 4
    for roles in files["roles"].values():
        for levels in roles.values():
            levels.pop("5", None)
    files["levels"]["individual-involvement"]["restates_roles"] = True
    assert [(fault.code, fault.path, fault.parameters) for fault in faults_in(files)] == [
        ("scale.level-without-rows", ("levels",), {"level": 5}),
        ("scale.no-roles-restated", ("levels", "individual-involvement"), {"level": 5}),
    ]


def test_every_circle_of_replacements_is_told_once() -> None:
    files = edition_files()
    files["guidelines"]["crisis-plan"]["replaces"] = ["triage"]
    files["guidelines"]["triage"]["replaces"] = ["crisis-plan"]
    files["guidelines"]["network-guidelines"]["replaces"] = ["department-network-guidelines"]
    files["guidelines"]["department-network-guidelines"]["replaces"] = ["network-guidelines"]
    circles = [fault for fault in faults_in(files) if fault.code == "scale.replacement-cycle"]
    assert sorted((fault.path, fault.parameters["rows"]) for fault in circles) == [
        (("guidelines", "crisis-plan", "replaces"), ("crisis-plan", "triage")),
        (
            ("guidelines", "network-guidelines", "replaces"),
            ("network-guidelines", "department-network-guidelines"),
        ),
    ]


def test_a_long_chain_of_replacements_is_looked_through() -> None:
    files = edition_files()
    text = {"da": "x", "en": "y"}
    for number in range(3000):
        files["guidelines"][f"row-{number}"] = {"from": 5, "text": text, "replaces": [f"row-{number + 1}"]}
    files["guidelines"]["row-3000"] = {"from": 5, "text": text, "replaces": ["row-0"]}
    codes = [fault.code for fault in faults_in(files)]
    assert codes.count("scale.replacement-cycle") == 1


def test_a_long_wrong_value_is_cut_in_the_message() -> None:
    files = edition_files()
    files["planning"]["mixed"]["strength"] = "x" * 10_000
    (fault,) = faults_in(files)
    assert len(str(fault.parameters["found"])) == 60


def test_every_fault_has_words_in_both_languages_for_all_its_parameters() -> None:
    texts = {pair.place: pair for pair in pairs_of_assets() if pair.place.startswith("texts/scale.toml.")}
    told: set[str] = set()
    for break_it, _, _ in BROKEN.values():
        files = edition_files()
        break_it(files)
        for fault in faults_in(files):
            place = f"texts/scale.toml.{fault.code.removeprefix('scale.')}"
            told.add(place)
            assert texts[place].da is not None
            for name in re.findall(r"\{(\w+)\}", f"{texts[place].da}{texts[place].en}"):
                assert name in fault.parameters, (fault.code, name)
    others = {"empty", "level-twice", "level-without-rows", "no-roles-restated"}  # broken in tests of their own
    assert set(texts) == told | {f"texts/scale.toml.{code}" for code in others}


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text("a\r\n\"'\\\x00\x1b\u202e[]/#={}æøå", max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("a-.1\x1b", max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(FILES), st.data())
def test_no_value_anywhere_makes_validation_fail(stem: str, data: st.DataObject) -> None:
    files = edition_files()
    here: Any = files[stem]
    while True:
        key = data.draw(st.sampled_from(sorted(here)))
        if not isinstance(here[key], dict) or not here[key] or data.draw(st.booleans()):
            break
        here = here[key]
    here[key] = data.draw(_VALUES)
    for fault in faults_in(files):
        assert fault.code.startswith("scale.")
        assert fault.path[0] in FILES
