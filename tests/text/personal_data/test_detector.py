"""The detector finds every kind at once, in order and nothing twice, in any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.text.personal_data.finding import Finding
from support.detector import shipped_detector, shipped_marks
from support.hostile import SIGNS

DETECTOR = shipped_detector()
PARTS = [
    "patient", "Patienten", "Jens", "Hansen", "Per", "mor til", "fru", "Hr.", "indlagt", "J.", "s", "'", "-", "@", ".",
    "dk", "010190", "1234", "22 33", "+45", "tlf", "kr", "0", "(", "»", ": ", ", ", " ", "\n", "\u00a0", "\u202e",
]  # fmt: skip
texts = st.text(st.sampled_from(SIGNS + "0123456789JHjhs@"), max_size=60) | st.lists(
    st.sampled_from(PARTS), max_size=40
).map("".join)


def test_a_text_may_hold_several_kinds() -> None:
    text = "Fru Olsen, 010190-1234, ringer fra 22 33 44 55 og skriver fra olsen@mail.dk"
    assert [(finding.kind, finding.masked(text), finding.mark) for finding in DETECTOR.findings(text)] == [
        ("patient", "O***", "Fru"),
        ("cpr", "010190-****", ""),
        ("phone", "22 33 ** **", ""),
        ("email", "o***@mail.dk", ""),
    ]


def test_only_the_kinds_that_are_asked_for_are_looked_for() -> None:
    text = "Fru Olsen, 010190-1234, 22334455, a@b.dk"
    assert [finding.kind for finding in DETECTOR.findings(text, ("cpr", "email"))] == ["cpr", "email"]
    assert DETECTOR.findings(text, ()) == ()


@given(texts)
def test_any_text_gives_findings_in_order_that_do_not_overlap_and_are_masked(text: str) -> None:
    end = 0
    for finding in DETECTOR.findings(text):
        assert end <= finding.start < finding.end <= len(text)
        end = finding.end
        found = text[finding.start : finding.end]
        assert finding.masked(text) != found or len(found) == 1
        assert finding.code == f"personal.{finding.kind}"


@given(texts, texts)
def test_a_line_of_its_own_changes_nothing_in_the_other_lines(one: str, other: str) -> None:
    first, second = one.replace("\n", " ").replace("\r", " "), other
    gap = "\n.\n.\n.\n.\n.\n"
    shift = len(first) + len(gap)
    expected = [
        *DETECTOR.findings(first),
        *(found._replace(start=found.start + shift, end=found.end + shift) for found in DETECTOR.findings(second)),
    ]
    assert list(DETECTOR.findings(first + gap + second)) == expected


LONG = [
    *PARTS, "patient ", "Jens ", "patienten Jens ", "Jens Hansen ", "mor til ", "Jens-", "a.b@", "a.", "1", "1 ",
    "12 34 56 78 ", "010190-", "tlf. nr. ", "+4 ", "J. ", "patienten, der hedder ", "er ", "kr. 22334455 ",
    "Jens er var blev ", "x'", "Idas ",
]  # fmt: skip


@pytest.mark.parametrize("part", LONG)
def test_a_hundred_thousand_characters_are_looked_through(part: str) -> None:
    text = (part * (100_000 // len(part) + 1))[:100_000]
    findings = DETECTOR.findings(text + " Fru Olsen")
    assert all(isinstance(finding, Finding) for finding in findings)


@pytest.mark.sweep
@pytest.mark.parametrize("part", LONG)
def test_time_grows_with_the_length_and_not_faster(part: str) -> None:
    def seconds(length: int) -> float:
        text = (part * (length // len(part) + 1))[:length]
        taken = []
        for _ in range(3):
            started = time.process_time()
            DETECTOR.findings(text)
            taken.append(time.process_time() - started)
        return min(taken)

    assert seconds(100_000) < 40 * max(seconds(10_000), 0.001)  # ten times as long; a square would take a hundred


@pytest.mark.parametrize(
    "shape", ["patient {}", "fru J{}", "{}s mor", "{}@b.dk", "+{}", "tlf. {}", "fru {}", "J{}chef, patient"]
)
@pytest.mark.parametrize("sign", ["a", "A", "-a", "'a", "1", ".", "\u0301", "a@"])
def test_a_word_of_a_hundred_thousand_letters_is_looked_through(shape: str, sign: str) -> None:
    assert len(DETECTOR.findings(shape.format(sign * (100_000 // len(sign))))) <= 1


def test_the_words_are_in_lower_case_and_stand_once() -> None:
    for group, words in vars(shipped_marks()).items():
        assert all(word == word.casefold() for word in words), group
        assert len(set(words)) == len(words), group
    assert max(map(len, shipped_marks().staff | shipped_marks().places)) <= 20  # letters; longer endings are not found
