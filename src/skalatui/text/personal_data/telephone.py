"""Telephone numbers: Danish ones in their usual groups, those with a country code, and what a word announces as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from skalatui.text.personal_data.finding import Finding
from skalatui.text.personal_data.marks import Marks

_SPACE = " \u00a0\u2007\u202f"
_REST = rf"(?:[{_SPACE}.\-()]{{0,2}}[0-9])"  # one more digit of a number, however it is grouped
_ENOUGH_DIGITS = re.compile(r"[0-9](?:[^0-9\n]{0,3}[0-9]){6}")

# 12 34 56 78 (or with full stops, or hyphens), 1234 5678, 123 45 678: no part of a longer row, but hours may follow.
_PAIRS = rf"(?<![0-9]{{2}}[{_SPACE}.\-])[1-9][0-9](?P<between>[{_SPACE}.\-])[0-9]{{2}}(?:(?P=between)[0-9]{{2}}){{2}}"
_FOURS = rf"(?<![0-9][{_SPACE}.\-])[1-9][0-9]{{3}}[{_SPACE}][0-9]{{4}}"
_THREES = rf"(?<![0-9][{_SPACE}.\-])[1-9][0-9]{{2}}[{_SPACE}][0-9]{{2}}[{_SPACE}][0-9]{{3}}"
_NO_MORE = rf"(?![{_SPACE}.\-][0-9]{{2,}}(?![0-9:.\-]))"
_UNSPACED = r"(?<![/=#@&?.\-+])(?<![0-9],)[1-9][0-9]{7}(?![.\-][0-9])(?!@)"
_DANISH = re.compile(
    rf"(?=[1-9][0-9])(?<!\w)(?:(?:{_PAIRS}|{_FOURS}|{_THREES}){_NO_MORE}|(?P<unspaced>{_UNSPACED}))(?!\w)"
)
_ANY = re.compile(rf"(?=[(+0-9])(?<![\w+])\(?\+?[0-9]{_REST}{{6,14}}(?![0-9])")
_WITH_COUNTRY = re.compile(
    rf"(?=[+0])(?<![\w+])(?:\+[{_SPACE}]?|(?<![0-9][.\-/{_SPACE}])00[{_SPACE}]?)\(?[1-9]{_REST}{{6,14}}(?![0-9])"
)
_THOUSANDS = re.compile(r"\+?[0-9]{1,3}(?:\.[0-9]{3})+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{4}")
_HOURS = re.compile(r"[0-9]{1,2}[.:][0-9]{2}\s?-|[0-2][0-9]{3}\s?-\s?[0-2][0-9]{3}(?![0-9])")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}[^0-9](?:19|20)[0-9]{2}")
_TIMES = re.compile(r"(?:[01][0-9]|2[0-4])(?:00|15|30|45)[^0-9](?:[01][0-9]|2[0-4])(?:00|15|30|45)")
_UNSPACED_DATE = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}"
)
_LOOKED_BACK = 30  # characters before a number that may tell what it is


def has_enough_digits(text: str) -> bool:
    """Whether as many digits as the shortest number has stand near each other on a line; a CPR number has more."""
    return bool(_ENOUGH_DIGITS.search(text))


class TelephoneNumbers:
    """Finds telephone numbers; years, dates, hours, money and the numbers of cases and companies are none."""

    def __init__(self, marks: Marks) -> None:
        behind = rf"(?<!\w)(?:%s)[{_SPACE}.:#\-]*(?:(?:nr|no|nummer|number)[{_SPACE}.:]*)?$"
        self._announcing = re.compile(
            rf"(?<!\w)(?:{_either(marks.telephone)})[{_SPACE}.:]{{0,3}}"
            rf"(?:(?:nr|nummer|no|number|på|til|on|at)[{_SPACE}.:]{{1,3}}){{0,2}}$",
            re.IGNORECASE,
        )
        self._other = re.compile(behind % _either(marks.others), re.IGNORECASE)
        self._other_unspaced = re.compile(behind % _either(marks.others_unspaced), re.IGNORECASE)
        self._counted = re.compile(
            rf"[{_SPACE}]?(?:(?:{_either(marks.counted)})(?!\w)|[%€$£]|,-|,[0-9])", re.IGNORECASE
        )

    def in_text(self, text: str) -> Iterator[Finding]:
        """Every telephone number; what two of the forms fit is found twice."""
        if not has_enough_digits(text):
            return
        for found in _ANY.finditer(text):
            if not (_DATE.match(found[0]) or _HOURS.match(found[0])) and _is_behind(self._announcing, text, found):
                yield Finding("phone", found.start(), found.end())
        for found in _WITH_COUNTRY.finditer(text):
            if not _THOUSANDS.fullmatch(found[0]) and not self._counted.match(text, found.end()):
                yield Finding("phone", found.start(), found.end())
        for found in _DANISH.finditer(text):
            if not self._is_another(text, found):
                yield Finding("phone", found.start(), found.end())

    def _is_another(self, text: str, found: re.Match[str]) -> bool:
        """Whether eight digits are something else: a date, two years, a sum, the number of a case or a company."""
        if _YEARS.fullmatch(found[0]) or _TIMES.fullmatch(found[0]) or self._counted.match(text, found.end()):
            return True
        if _is_behind(self._other, text, found):
            return True
        if found["unspaced"] is None:
            return False
        return bool(_UNSPACED_DATE.fullmatch(found[0]) or _is_behind(self._other_unspaced, text, found))


def _is_behind(pattern: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    """Whether a number stands right behind what a pattern describes."""
    return bool(pattern.search(text, max(0, found.start() - _LOOKED_BACK), found.start()))


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
