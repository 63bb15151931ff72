"""Telephone numbers are known by their groups, their country code or the word before them; other numbers are none."""

from __future__ import annotations

import pytest

from support.detector import found_in

NUMBERS = [
    "12 34 56 78",
    "22334455",
    "2233 4455",
    "223 34 455",
    "22-33-44-55",
    "22.33.44.55",
    "22\u00a033\u00a044\u00a055",
    "+45 22 33 44 55",
    "+4522334455",
    "+45 2233 4455",
    "+45-22334455",
    "+ 45 22334455",
    "0045 22 33 44 55",
    "004522334455",
    "(+45) 22 33 44 55",
    "+46 70 123 45 67",
    "+47 22 33 44 55",
    "+44 20 7946 0958",
    "+44 (0)20 7946 0958",
    "+1 212-555-0100",
    "0046 70 123 45 67",
]
ANNOUNCED = [
    "tlf. {}",
    "Tlf.nr. {}",
    "telefon: {}",
    "Mobil {}",
    "ring på {}",
    "Ring til {}",
    "sms {}",
    "call {}",
    "phone no. {}",
]
NEED_A_WORD = ["20261121", "070-123 45 67", "07700 900123", "020 7946 0958", "12 345 678", "2000 2200"]
OTHERS = [
    "2026",
    "2025-2026",
    "2025/2026",
    "2025 2026",
    "21.11.2026",
    "21-11-2026",
    "21/11/2026",
    "2026-11-21",
    "20261121",
    "21112026",
    "08:00-16:00",
    "08.00-16.00",
    "8-16",
    "1000-1600",
    "2000 2200",
    "0800 1600",
    "37 timer",
    "12500000 kr.",
    "kr. 25000000",
    "25000000,-",
    "12.500.000",
    "12 500 000",
    "+1.000.000",
    "+500 000 visninger",
    "25000000 visninger",
    "i alt 25000000",
    "nr. 22334455",
    "j.nr. 2023-432-0016",
    "j.nr. 22334455",
    "journalnr. 22 33 44 55",
    "sag 22334455",
    "sagsnr.: 22334455",
    "CVR 29190623",
    "CVR-nr. 29 19 06 23",
    "EAN 5798000420123",
    "LOV 557",
    "LOV nr 557 af 27/05/2025",
    "EU 2016/679",
    "C-210/16",
    "1-30-72-123-20",
    "01 23 45 67 89",  # five pairs are no Danish number
    "22 33 44 55 66",
    "2233 4455 6677",
    "https://example.org/posts/22334455",
    "side?id=22334455",
    "#22334455",
    "22334455678",
    "1813",
    "114",
    "1813/112",
    "22,33445566",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("sentence", ["{}", "Skriv til ham på {}.", "({}, hverdage)", "Nås {} 8-16"])
def test_a_number_is_found_in_any_sentence(number: str, sentence: str) -> None:
    (found,) = found_in(sentence.format(number), "phone")
    assert found.lstrip("(").startswith(number.lstrip("(")[:8])


@pytest.mark.parametrize("number", NEED_A_WORD)
@pytest.mark.parametrize("sentence", ANNOUNCED)
def test_a_word_before_it_makes_a_number_a_telephone_number(number: str, sentence: str) -> None:
    assert found_in(sentence.format(number), "phone") == [number]
    assert found_in(f"Se {number} igen", "phone") == []


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_none(text: str) -> None:
    assert found_in(text, "phone") == []
    assert found_in(f"Vi har {text} med.", "phone") == []


@pytest.mark.parametrize(
    "text", ["Telefonen er åben 08.00-16.00", "telefon 21.11.2026", "Telefon: 8.00 - 16.00", "ring 2026-11-21"]
)
def test_hours_and_dates_behind_the_word_are_none(text: str) -> None:
    assert found_in(text, "phone") == []


def test_a_civil_number_is_no_telephone_number() -> None:
    assert found_in("tlf. 22 33 44 55 og 2101901234", "phone") == ["22 33 44 55"]


def test_each_number_is_found_once() -> None:
    assert found_in("tlf. +45 22 33 44 55, 22334466", "phone") == ["+45 22 33 44 55", "22334466"]
