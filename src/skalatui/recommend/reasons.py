"""Why each verdict is what it is: the ids that hold it there, and how much of the next level is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from skalatui.document.records import dataclass
from skalatui.interview.answers import YES
from skalatui.recommend.gaps import CLEARANCE, Standing
from skalatui.recommend.platforms import unmet_conditions
from skalatui.recommend.practice import answer, required, wished
from skalatui.recommend.verdicts import BEST_ANSWERS, Verdicts, at_best, hoped_for
from skalatui.scale.edition import Level

Kind: TypeAlias = Literal["wished", "declined", "lacking"]  # the highest wishes, what was said no to, what is not there
HeldBy: TypeAlias = tuple[Kind, tuple[str, ...]]

WISHED = ("ambition", "recommended", "at_most")  # verdicts that wishes can hold


@dataclass(frozen=True)
class Progress:
    """`have` of the `of` things that the next level asks for are there; (0, 0) where there is no next level."""

    have: int
    of: int


def why(standing: Standing, verdicts: Verdicts) -> dict[str, tuple[str, ...]]:
    """Verdict → ids that hold it where it is; none where it stands at the top.

    Practice and frame rows by id, conditions by name, open positions as `unit.role`. An ambition that nothing
    contradicts is held by the highest wishes. The joint verdicts carry the ids of the ones that decide them.
    """
    held = {
        "present": _practice(standing, verdicts.present + 1),
        "framework": _frames(standing, verdicts.framework + 1),
        "ambition": _wishes(standing, verdicts),
        "staffing": _staffing(standing, verdicts.staffing + 1),
        "platforms": _platforms(standing, verdicts.platforms + 1),
        "law": (CLEARANCE,) if verdicts.law < standing.edition.top else (),
    }
    sustainable = _joined(held, {name: getattr(verdicts, name) for name in ("staffing", "platforms", "law")})
    decisive = {"ambition": verdicts.ambition, "sustainable": verdicts.sustainable}
    held["sustainable"] = sustainable
    held["recommended"] = _joined(held, decisive)
    best = at_best(standing.answers, standing.edition, standing.staffing, verdicts)
    held["at_most"] = held_at_best(standing, verdicts, best)
    return held


def by_kind(verdict: str, verdicts: Verdicts, why: Mapping[str, tuple[str, ...]]) -> tuple[HeldBy, ...]:
    """The ids that hold a verdict, apart by what they are; kinds of which there are none are left out."""
    held = why.get(verdict, ())
    wishes = tuple(id for id in held if verdict in WISHED and id in why["ambition"])
    lacking = tuple(id for id in held if id not in wishes)
    of_wish: Kind = "declined" if verdicts.ambition < verdicts.wanted else "wished"
    found: tuple[HeldBy, ...] = ((of_wish, wishes), ("lacking", lacking))
    return tuple(one for one in found if one[1])


def held_at_best(standing: Standing, verdicts: Verdicts, best: Mapping[str, Level]) -> tuple[str, ...]:
    """What would still hold the level back if every open answer turned out well; `best` are the verdicts then."""
    lowest = min(best.values())
    if lowest == standing.edition.top:
        return ()
    hopeful = Standing.of(hoped_for(standing.answers), standing.edition)
    held = {
        "staffing": _staffing(hopeful, lowest + 1),
        "platforms": _platforms(standing, lowest + 1),
        "ambition": _wishes(standing, verdicts),
        "law": (CLEARANCE,),
    }
    return tuple(dict.fromkeys(id for name, ids in held.items() if best[name] == lowest for id in ids))


def progress(standing: Standing, verdicts: Verdicts) -> dict[str, Progress]:
    """Verdict → how much of its next level is there ("1, with 2 of level 2's 3 rows")."""
    top, answers, edition = standing.edition.top, standing.answers, standing.edition
    present, framework, ambition = verdicts.present + 1, verdicts.framework + 1, verdicts.ambition + 1
    staffing, platforms = verdicts.staffing + 1, verdicts.platforms + 1
    wishes = required(edition, ambition, ambition)
    return {
        "present": _counted(len(required(edition, present, present)), len(_practice(standing, present))),
        "framework": _counted(_musts(standing, framework), len(_frames(standing, framework))),
        "ambition": _counted(len(wishes), sum(answer(answers, row.id).wish != YES for row in wishes)),
        "staffing": _staffing_progress(standing, staffing) if staffing <= top else Progress(0, 0),
        "platforms": _platform_progress(standing, platforms) if platforms <= top else Progress(0, 0),
    }


def _counted(of: int, lacking: int) -> Progress:
    return Progress(of - lacking, of)


def _practice(standing: Standing, level: Level) -> tuple[str, ...]:
    rows = required(standing.edition, level, level)
    return tuple(row.id for row in rows if answer(standing.answers, row.id).today != YES)


def _frames(standing: Standing, level: Level) -> tuple[str, ...]:
    return tuple(row.id for row in standing.framework.lacking(level)) if level <= standing.edition.top else ()


def _musts(standing: Standing, level: Level) -> int:
    return len(standing.framework.musts(level)) if level <= standing.edition.top else 0


def _wishes(standing: Standing, verdicts: Verdicts) -> tuple[str, ...]:
    if verdicts.ambition < verdicts.wanted:
        declined = required(standing.edition, verdicts.ambition + 1, verdicts.ambition + 1)
        return tuple(row.id for row in declined if row.id in verdicts.contradictions)
    return tuple(row.id for row in wished(standing.answers, standing.edition) if row.level == verdicts.ambition)


def _staffing(standing: Standing, level: Level) -> tuple[str, ...]:
    if level > standing.edition.top:
        return ()
    open_positions = standing.staffing.open_positions(level)
    return (
        *standing.staffing.unmet_conditions(level),
        *(f"{unit}.{role}" for unit, roles in open_positions.items() for role in roles),
    )


def _platforms(standing: Standing, level: Level) -> tuple[str, ...]:
    return unmet_conditions(standing.answers, standing.edition, level) if level <= standing.edition.top else ()


def _joined(held: dict[str, tuple[str, ...]], levels: dict[str, Level]) -> tuple[str, ...]:
    lowest = min(levels.values())
    names = [name for name, level in levels.items() if level == lowest]
    return tuple(dict.fromkeys(id for name in names for id in held[name]))


def _staffing_progress(standing: Standing, level: Level) -> Progress:
    staffing, rule = standing.staffing, standing.staffing.rule(level)
    asked = sum(bool(getattr(rule, name)) for name in BEST_ANSWERS) + rule.selected_departments + rule.networks
    unmet = len(staffing.unmet_conditions(level))
    open_positions = sum(sum(roles.values()) for roles in staffing.open_positions(level).values())
    positions = rule.persons or sum(len(staffing.positions(level, unit)) for unit in staffing.units)
    return _counted(asked + positions, unmet + open_positions)


def _platform_progress(standing: Standing, level: Level) -> Progress:
    rule = next(rule for rule in standing.edition.platform_rules if rule.level == level)
    asked = bool(rule.platforms) + bool(rule.together) + rule.direct_way
    return _counted(asked, len(_platforms(standing, level)))
