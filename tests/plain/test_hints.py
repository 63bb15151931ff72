"""What is said at the answer that brings it about, line by line: personal data, and why it may stand."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.tree import value_at
from support.lines import led

CPR = "Ring til 010190-1234"


def test_what_was_pointed_out_may_stand_though_the_interview_has_gone_on(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 2", CPR, "", "må stå", "Opdigtet", "må stå", "slut"])
    assert value_at(done.answers, ("interview", "purpose_personal")) == "010190-****: Opdigtet"
    assert "Hvorfor må det stå i »Formål«?" in done.said
    assert "i svaret, der ligner personoplysninger." in done.said  # said once, it is pointed out no more


def test_a_name_and_an_own_row_are_guarded_too_and_the_review_names_them(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 7", f"={CPR}", "", "trin 11", *[""] * 60, "gennemgang", "slut"])
    assert "010190-**** ligner et CPR-nummer." in done.said
    assert "010190-1234 ligner" not in done.said
    assert "Personoplysninger (1)" in done.said


def test_what_is_no_address_is_told_and_taken_all_the_same(tmp_path: Path) -> None:
    done = led(tmp_path, ["find e-mail til", "1", "28.11.2026", "slut"])
    assert "»28.11.2026« ligner ikke en e-mailadresse." in done.said
    assert value_at(done.answers, ("hospital", "contact_email")) == "28.11.2026"
    right = led(tmp_path / "right", ["find e-mail til", "1", "kom@sygehus.dk", "slut"])
    assert "ligner ikke en e-mailadresse" not in right.said
    assert value_at(right.answers, ("hospital", "contact_email")) == "kom@sygehus.dk"
