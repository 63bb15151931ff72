"""The roster against a level, in words: which positions are filled by whom, which are open, and the cover."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.problem import Parameter
from skalatui.document.records import dataclass
from skalatui.flow.view import View
from skalatui.interview.answers import Person
from skalatui.recommend.cover import COMMUNITY_MANAGER, Cover, cover, net_share
from skalatui.recommend.positions import Positions, level_aimed_at, positions, promised_coverage
from skalatui.recommend.staffing import ANY_ROLE
from skalatui.scale.edition import CENTRAL, Level
from skalatui.text.safe import displayable

LOOKED_AT = "looked-at"


@dataclass(frozen=True)
class Manning:
    """`why` says how the level came to be the one: wanted, next, or looked at."""

    positions: Positions
    why: str
    coverage: str
    cover: Cover

    @property
    def level(self) -> Level:
        return self.positions.level


def manning(view: View, level: Level | None = None) -> Manning:
    """The roster against `level`, else against the one that it is aimed at."""
    assessment, edition = view.assessment, view.edition
    why = LOOKED_AT
    if level is None:
        level, why = level_aimed_at(assessment.verdicts, edition)
    coverage = promised_coverage(view.answers, edition, level)
    return Manning(positions(assessment.staffing, level), why, coverage, cover(view.answers, edition.cover, coverage))


def first_with_positions(view: View) -> Level:
    """The first level that counts positions: the one to look at while no level may be named."""
    return min((rule.level for rule in view.edition.staffing if rule.persons is None), default=view.edition.top)


def say(view: View, id: str, /, **parameters: Parameter) -> str:
    return view.wording.catalogue.say(f"roster.{id}", **parameters)


def person_name(person: Person) -> str:
    return displayable(person.name.strip() or person.key)


def role_name(view: View, role: str) -> str:
    """The short name of a role, for columns."""
    described = next((one for one in view.edition.roles if one.id == role), None)
    return view.wording.of(described.short) if described else view.names.role(role)


def headline(view: View, found: Manning) -> str:
    """`Niveau 3 (jeres ønske): 3 af 5 pladser er besat`."""
    return say(
        view,
        f"headline.{found.why}",
        level=found.level,
        filled=found.positions.filled,
        count=len(found.positions.all),
    )


def open_in_words(view: View, open: Mapping[tuple[str, str], int]) -> list[str]:
    """Each open position: its role, its unit, how many."""
    return [
        say(view, "open-position", count=count, role=role_name(view, role), unit=view.names.unit(unit))
        for (unit, role), count in open.items()
    ]


def cover_in_figures(view: View, found: Manning) -> list[tuple[str, str]]:
    """The arithmetic of cover: what each figure is, and the figure with its unit."""
    sums = found.cover
    rows = [
        (say(view, "cover.needed"), say(view, "cover.hours", hours=_tenths(sums.needed))),
        (
            say(view, "cover.managers", count=sums.community_managers),
            say(view, "cover.hours", hours=_tenths(sums.community_manager_hours)),
        ),
        (say(view, "cover.net"), say(view, "cover.hours", hours=_tenths(sums.community_manager_net))),
        (say(view, "cover.share"), say(view, "cover.percent", percent=round(sums.share * 100))),
        (say(view, "cover.posts"), say(view, "cover.full-time", posts=_tenths(sums.full_time_posts))),
    ]
    if found.coverage == "round-the-clock":
        posts = _tenths(sums.on_call_full_time_posts)
        rows.append((say(view, "cover.on-call"), say(view, "cover.full-time", posts=posts)))
    rows.append((say(view, "cover.central"), say(view, "cover.hours", hours=_tenths(sums.central_hours))))
    return rows


def cover_remarks(view: View, found: Manning) -> list[str]:
    """What has to be said beside the figures: whose they are, those not known, and how the net hours come about."""
    figures, remarks = view.edition.cover, []
    if others := community_managers_placed_otherwise(found):
        names = view.names.list([person_name(person) for person in others], None)
        remarks.append(say(view, "cover.otherwise", count=len(others), names=names))
    unstated = [one for one in view.answers.people if one.unit == CENTRAL and one.hours is None]
    if unstated:
        remarks.append(say(view, "cover.unstated", names=view.names.list([person_name(one) for one in unstated])))
    net = net_share(figures) * figures.hours_a_week * 365 / 7
    absent = (
        figures.days_of_holiday
        + figures.days_of_extra_holiday
        + figures.days_of_bank_holiday
        + figures.days_of_sickness
        + figures.days_of_other_absence
    )
    remarks.append(
        say(
            view,
            "cover.worked",
            weeks=figures.weeks_a_year,
            week=figures.hours_a_week,
            days=absent,
            day=figures.hours_a_day,
            net=_tenths(net),
        )
    )
    return remarks


def community_managers_placed_otherwise(found: Manning) -> list[Person]:
    """People whose hours count as a community manager's, while the position that they fill is another role's."""
    return [
        one.holder
        for one in found.positions.all
        if one.holder is not None
        and one.unit == CENTRAL
        and one.role not in (COMMUNITY_MANAGER, ANY_ROLE)
        and COMMUNITY_MANAGER in one.holder.roles
    ]


def cover_in_brief(view: View, found: Manning) -> str:
    """One line: the hours needed, the hours there are, what they cover."""
    sums = found.cover
    return say(
        view,
        "cover.brief",
        coverage=capital(coverage_name(view, found)),
        needed=_tenths(sums.needed),
        net=_tenths(sums.community_manager_net),
        percent=round(sums.share * 100),
    )


def coverage_name(view: View, found: Manning) -> str:
    return say(view, f"coverage.{found.coverage}")


def capital(words: str) -> str:
    """Words that begin a sentence or stand over a list."""
    return words[:1].upper() + words[1:]


def _tenths(figure: float) -> float:
    return round(figure, 1)
