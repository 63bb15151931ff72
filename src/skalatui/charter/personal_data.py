"""Personal data in a charter: what looks like it and has no reason to stand there, before git keeps it for ever."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from skalatui.charter.telling import warning
from skalatui.document.problem import Problem
from skalatui.document.read import Document
from skalatui.document.records import replace
from skalatui.document.tree import Path, Tree, Value, value_at
from skalatui.interview.fields import PERSONAL, field_at
from skalatui.interview.personal_data import NO_NAMES, personal_data_in, reason_path, unexcused_in
from skalatui.text.personal_data.detector import Detector
from skalatui.text.personal_data.finding import Finding, Kind

_CODE = "charter.personal-data"
_UNEXCUSED = "unexcused"  # said where no reason can be given: in a key, a comment, a reason
_MOST_SHOWN = 3  # places of one text
_AFTER_SIGN = re.compile("#([^\n]*)")
_MAY_BE_ONE = re.compile(r"[0-9]{4}|[0-9]{2}[^0-9][0-9]{2}|@")  # in a key; most have neither


def personal_data_of(document: Document, answers: Tree, detector: Detector) -> Iterator[Problem]:
    """A warning for each text of the answers, each key and each comment that looks like personal data of a kind.

    The data itself is not repeated: it is shown masked. What a text's sibling names (`note` and `note_personal`) and
    says why it may stand is passed over; where nothing is left to excuse, that is told.
    """
    look = _Look(document, answers, detector)
    yield from look.in_table(answers, ())
    yield from look.in_comments()


class _Look:
    def __init__(self, document: Document, answers: Tree, detector: Detector) -> None:
        self._document = document
        self._answers = answers
        self._detector = detector

    def in_table(self, table: Tree, path: Path) -> Iterator[Problem]:
        for key, value in table.items():
            here = (*path, key)
            yield from self._in_key(here)
            if isinstance(value, dict):
                if not self._is_quiet(value):
                    yield from self.in_table(value, here)
            else:
                yield from self._in_texts(here, tuple(_texts(value)))

    def _is_quiet(self, table: Tree) -> bool:
        """Whether one quick look at all keys and texts in a table, as lines, tells that nothing in it is to be told."""
        keys: list[str] = []
        texts: list[str] = []
        _gather(table, keys, texts)
        all_keys = "\n".join(keys)
        is_plain = PERSONAL not in all_keys and not _MAY_BE_ONE.search(all_keys)
        return is_plain and not self._detector.may_find(texts)

    def in_comments(self) -> Iterator[Problem]:
        # Finding the comments takes longer than everything else here, so first a look at all that may be one.
        text = self._document.text
        signs = [*_AFTER_SIGN.finditer(text)]
        if not self._detector.may_find([sign[1] for sign in signs]):
            return
        suspects = {text.count("\n", 0, sign.start()) + 1 for sign in signs if self._detector.findings(sign[1])}
        for comment in self._document.comments if suspects else ():
            if comment.line in suspects and (found := self._detector.findings(comment.text)):
                yield _unexcused((), self._masked([comment.text], [found]), comment.line)

    def _in_key(self, path: Path) -> Iterator[Problem]:
        """Keys are made from names: what was typed into a name may live on in its key. The path ends before it."""
        if _MAY_BE_ONE.search(path[-1]) and (found := self._detector.findings(path[-1], NO_NAMES)):
            masked = self._masked([path[-1]], [found])
            yield _unexcused(path[:-1], masked, self._document.line_of(path))

    def _in_texts(self, path: Path, texts: Sequence[str]) -> Iterator[Problem]:
        found: Sequence[Sequence[Finding]] = [personal_data_in(path, text, self._detector) for text in texts]
        if path[-1].endswith(PERSONAL) and field_at(path) is not None:
            yield from self._in_reason(path, texts, found)
        elif any(found):
            left = {one.exactly for one in unexcused_in(self._answers, path, texts, self._detector)}
            pairs = zip(texts, found, strict=True)
            found = [[one for one in findings if text[one.start : one.end] in left] for text, findings in pairs]
            for kind in dict.fromkeys(finding.kind for findings in found for finding in findings):
                yield self._of_kind(kind, path, texts, found)

    def _in_reason(self, path: Path, texts: Sequence[str], found: Sequence[Sequence[Finding]]) -> Iterator[Problem]:
        if any(found):
            yield _unexcused(path, self._masked(texts, found), self._line(path, texts, found))
        excused = (*path[:-1], path[-1].removesuffix(PERSONAL))
        value = value_at(self._answers, excused)
        excuses = any(personal_data_in(excused, text, self._detector) for text in _texts(value))
        if any(text.strip() for text in texts) and not excuses:
            yield warning("charter.personal-reason-idle", path, text=excused[-1])

    def _of_kind(self, kind: Kind, path: Path, texts: Sequence[str], found: Sequence[Sequence[Finding]]) -> Problem:
        """The warning of one kind; its line is that of the first place, as far as the file shows it."""
        of_kind = [[finding for finding in findings if finding.kind == kind] for findings in found]
        first = next(finding for findings in of_kind for finding in findings)
        reason = reason_path(path)[-1]
        shown = self._masked(texts, of_kind)
        problem = warning(_CODE, path, kind=kind, found=shown, mark=first.mark, reason=reason)
        return replace(problem, line=self._line(path, texts, of_kind))

    def _masked(self, texts: Sequence[str], found: Sequence[Sequence[Finding]]) -> tuple[str, ...]:
        pairs = zip(texts, found, strict=True)
        masked = tuple(dict.fromkeys(finding.masked(text) for text, findings in pairs for finding in findings))
        return masked if len(masked) <= _MOST_SHOWN else (*masked[:_MOST_SHOWN], "…")

    def _line(self, path: Path, texts: Sequence[str], found: Sequence[Sequence[Finding]]) -> int | None:
        """The line of the first place of a text of several lines; the key's where the file writes it otherwise."""
        line = self._document.line_of(path)
        if line is None:
            return None
        text, finding = next((text, findings[0]) for text, findings in zip(texts, found, strict=True) if findings)
        exactly = text[finding.start : finding.end]
        end = line + 1 + sum(text.count("\n") + 1 for text in texts)
        lines = self._lines[line - 1 : end]
        return next((line + number for number, there in enumerate(lines) if exactly in there), line)

    @cached_property
    def _lines(self) -> list[str]:
        return self._document.text.split("\n")


def _unexcused(path: Path, found: tuple[str, ...], line: int | None) -> Problem:
    return replace(warning(_CODE, path, kind=_UNEXCUSED, found=found), line=line)


def _gather(table: Tree, keys: list[str], texts: list[str]) -> None:
    """Add all keys and texts of a table and the tables in it."""
    keys += table
    for value in table.values():
        if type(value) is str:
            texts.append(value)
        elif type(value) is dict:
            _gather(value, keys, texts)
        elif type(value) is list:
            texts += _texts(value)


def _texts(value: Value | None) -> Iterable[str]:
    """Every text in a value; a key that the program does not know may hold a bare number, or tables in an array."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)
