"""CPR numbers, the Danish civil registration numbers: a date of birth and four digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from skalatui.text.personal_data.finding import Finding

_SPACE = " \u00a0\u2007\u202f"
_HYPHEN = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
# 0101901234, 010190-1234, 010190 1234, 010190 - 1234, and with signs in the date 01.01.90-1234.
# Digits before it that belong to the same number (an account's, a case's) make it another number.
_CIVIL_NUMBER = re.compile(
    rf"(?=[0-3][0-9])(?<![0-9_])(?<![0-9][{_HYPHEN}./])"
    r"([0-3][0-9])(?P<in_date>[./\-]?)([01][0-9])(?P=in_date)([0-9]{2})"
    rf"(?P<between>[{_SPACE}]?[{_HYPHEN}][{_SPACE}]?|[{_SPACE}]|)"
    rf"([0-9])[0-9]{{3}}(?![0-9])(?![{_HYPHEN}][0-9])"
)


def civil_numbers_in(text: str) -> Iterator[Finding]:
    """Every CPR number whose date exists. The check digit is no help: numbers without one are given since 2007."""
    for found in _CIVIL_NUMBER.finditer(text):
        day, separator, month, year, between, seventh = found.groups()
        if separator and not between.strip(_SPACE):
            continue  # 01.10.25 1400 is a date and a time of day
        if _exists(int(day), int(month), _year(int(year), int(seventh))):
            yield Finding("cpr", found.start(), found.end())


def _year(of_century: int, seventh: int) -> int:
    """A year as long as that of birth: the seventh digit tells the century, and only for 00 does that matter."""
    return (1900 if seventh <= 3 else 2000) + of_century


def _exists(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
