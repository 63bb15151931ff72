"""What a level asks for beside its rows: people, conditions and platforms, and the figures of cover."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import TypeAlias

Level: TypeAlias = int  # 0 (no deliberate presence) to 5


@dataclass(frozen=True)
class StaffingRule:
    """What a level asks of people and conditions beside its roles' minimum (RULES.md, *Staffing musts*).

    `persons` is set where any person will do (levels 1 and 2); from level 3 positions are counted, one person
    to one position, but for the pairs in `one_person`.
    """

    level: Level
    persons: int | None
    one_person: Mapping[str, tuple[tuple[str, str], ...]]  # unit kind -> pairs of roles that one person may hold
    coverage: tuple[str, ...] = ()  # answers that satisfy the condition; empty: no condition
    management_backing: tuple[str, ...] = ()
    departments_ready: tuple[str, ...] = ()
    reference_group: tuple[str, ...] = ()
    selected_departments: int = 0
    networks: int = 0  # networks in the selected departments together
    advised: tuple[str, ...] = ()  # conditions that are a should at this level


@dataclass(frozen=True)
class PlatformRule:
    """What a level asks of the platforms (RULES.md, *Platform conditions*)."""

    level: Level
    platforms: int = 1
    together: tuple[str, ...] = ()  # capabilities that one and the same platform must have
    direct_way: bool = False  # a platform with direct messages, or a contact e-mail


@dataclass(frozen=True)
class CoverAssumptions:
    """Figures of the arithmetic of cover, in hours unless said otherwise (DOMAIN.md, *Staffing arithmetic*)."""

    hours_a_week: float  # of one full-time post
    hours_a_day: float
    weeks_a_year: int
    days_of_holiday: int
    days_of_extra_holiday: int
    days_of_bank_holiday: int
    days_of_sickness: int
    days_of_other_absence: int
    overhead: float  # share of the net hours, 0 to 1
    cover: Mapping[str, float]  # answer of staff.coverage -> hours a week to be covered
    on_call_full_time_posts: float  # round the clock with office hours staffed and the rest on call at home
    overhead_at_most: float = 0.0  # the upper case of `overhead`
    on_call_credit: float = 0.0  # share of the on-call hours that counts as work, 0 to 1
    on_call_active_hours_a_day: float = 0.0
