"""The detector: everything in a text that looks like personal data, in the text's order, nothing twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import get_args

from skalatui.text.personal_data.addresses import addresses_in
from skalatui.text.personal_data.civil_number import civil_numbers_in
from skalatui.text.personal_data.finding import Finding, Kind
from skalatui.text.personal_data.marks import Marks
from skalatui.text.personal_data.patients import NamedPatients
from skalatui.text.personal_data.telephone import TelephoneNumbers, has_enough_digits

ALL_KINDS: frozenset[Kind] = frozenset(get_args(Kind))


class Detector:
    """Looks at texts; made once. What it finds depends on the text alone, in time proportional to its length."""

    def __init__(self, marks: Marks) -> None:
        self._telephone = TelephoneNumbers(marks)
        self._patients = NamedPatients(marks)

    def may_find(self, texts: Sequence[str]) -> bool:
        """A quick look at texts: False only where nothing is found in any, whatever the kinds."""
        lines = "\n".join(texts)  # what is found stands on one line, but for a name, and that has a capital
        if "@" in lines or has_enough_digits(lines):
            return True
        return self._patients.has_mark("\n".join(text for text in texts if not text.islower()))

    def findings(self, text: str, kinds: Collection[Kind] = ALL_KINDS) -> tuple[Finding, ...]:
        """What looks like personal data of one of the kinds; where two places overlap, the kind named first holds."""
        found: list[Finding] = []
        taken = bytearray(len(text))  # 1 for each character that belongs to a finding
        for finding in self._candidates(text, kinds):
            if taken.find(1, finding.start, finding.end) < 0:
                taken[finding.start : finding.end] = b"\1" * (finding.end - finding.start)
                found.append(finding)
        return tuple(sorted(found, key=lambda finding: finding.start))

    def _candidates(self, text: str, kinds: Collection[Kind]) -> Iterator[Finding]:
        if "cpr" in kinds:
            yield from civil_numbers_in(text)
        if "email" in kinds:
            yield from addresses_in(text)
        if "phone" in kinds:
            yield from self._telephone.in_text(text)
        if "patient" in kinds:
            yield from self._patients.in_text(text)
