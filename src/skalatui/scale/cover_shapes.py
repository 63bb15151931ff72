"""The shape of the file of cover, as strict models; hours unless said otherwise."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from skalatui.scale.shapes import Count, Shape

Hours: TypeAlias = Annotated[float, Field(ge=0)]
Share: TypeAlias = Annotated[float, Field(ge=0, lt=1)]


class OnCall(Shape):
    staffed_hours_a_year: Hours
    hours_a_year: Hours
    credit: Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=2, max_length=2)]  # numerator, denominator
    active_hours_a_day: Hours


class CoverHours(Shape):
    """Hours a week to be covered, for each answer."""

    office_hours: Hours = Field(alias="office-hours")
    extended: Hours
    round_the_clock: Hours = Field(alias="round-the-clock")


class Cover(Shape):
    hours_a_week: Annotated[float, Field(gt=0)]
    hours_a_day: Hours
    weeks_a_year: Annotated[int, Field(ge=1)]
    days_of_holiday: Count
    days_of_extra_holiday: Count
    days_of_bank_holiday: Count
    days_of_sickness: Count
    days_of_other_absence: Count
    overhead: Share
    overhead_at_most: Share
    cover: CoverHours
    on_call: OnCall
