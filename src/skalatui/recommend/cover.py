"""The arithmetic of cover: the hours that are to be covered against the hours that people have.

Beside the level, never instead of it (SCALE.md, *Where the source leaves room*; DOMAIN.md, *Staffing arithmetic*).
"""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.interview.answers import Answers
from skalatui.scale.edition import CENTRAL, CoverAssumptions

COMMUNITY_MANAGER = "community-manager"
WEEKS_OF_THE_CALENDAR = 365 / 7


@dataclass(frozen=True)
class Cover:
    """Hours a week, but for the full-time posts.

    `net` is what is left of the stated hours after absence and overhead. `unstated` counts the community
    managers whose hours are not known; they count as none.
    """

    needed: float
    community_managers: int
    community_manager_hours: float
    community_manager_net: float
    central_hours: float
    unstated: int
    share: float  # of the needed hours that the community managers' net hours cover, 0 to 1 and above
    full_time_posts: float  # that the needed hours take
    on_call_full_time_posts: float  # that they take when the hours outside the day are on call from home


def cover(answers: Answers, assumptions: CoverAssumptions, coverage: str) -> Cover:
    """The cover that `coverage` (an answer of `staff.coverage`) asks of the central unit."""
    central = [person for person in answers.people if person.unit == CENTRAL]
    community_managers = [person for person in central if COMMUNITY_MANAGER in person.roles]
    hours = sum(person.hours or 0 for person in community_managers)
    needed = assumptions.cover[coverage]
    net = hours * net_share(assumptions)
    return Cover(
        needed=needed,
        community_managers=len(community_managers),
        community_manager_hours=hours,
        community_manager_net=net,
        central_hours=sum(person.hours or 0 for person in central),
        unstated=sum(person.hours is None for person in community_managers),
        share=net / needed,
        full_time_posts=needed / (assumptions.hours_a_week * net_share(assumptions)),
        on_call_full_time_posts=assumptions.on_call_full_time_posts,
    )


def net_share(assumptions: CoverAssumptions) -> float:
    """The share of the agreed hours that a post works in a week of the calendar, 0 to 1.

    A post is paid for 52 weeks less absence, while cover is needed in all of a year's 365 days.
    """
    paid = assumptions.weeks_a_year * assumptions.hours_a_week
    absent_days = (
        assumptions.days_of_holiday
        + assumptions.days_of_extra_holiday
        + assumptions.days_of_bank_holiday
        + assumptions.days_of_sickness
        + assumptions.days_of_other_absence
    )
    net = (paid - absent_days * assumptions.hours_a_day) * (1 - assumptions.overhead)
    return net / (WEEKS_OF_THE_CALENDAR * assumptions.hours_a_week)
