"""Client view and the cover, line by line: what whoever listens may not hear yet, no command reads out."""

from __future__ import annotations

import re
from pathlib import Path

from skalatui.document.tree import value_at
from skalatui.flow.start import Example
from support.lines import led

COMMANDS_THAT_TELL_LEVELS = ("anbefaling", "hvorfor", "niveauer", "filen", "gennemgang", "pladser", "fravær", "?")


def test_notes_and_evidence_are_hidden_and_still_there(tmp_path: Path) -> None:
    written = ["trin 5", "note", "Hemmeligt", "", "belæg", "vist", "klient", "note", "belæg", "mere"]
    done = led(tmp_path, [*written, "", "klient", "<", "slut"], Example("aakirke"))
    _, _, hidden = done.said.partition("Klientvisning er slået til: ")
    hidden, _, again = hidden.partition("Klientvisning er slået fra")
    assert "Hemmeligt" not in hidden
    assert "noter og belæg er skjult. De er der stadig" in done.said
    assert "note: Hemmeligt" in again
    assert value_at(done.answers, ("staff", "coverage_note")) == "Hemmeligt"


def test_no_level_is_told_to_a_client_who_is_still_to_give_the_wishes(tmp_path: Path) -> None:
    typed = ["trin 3", "1", "klient", *COMMANDS_THAT_TELL_LEVELS, "trin 12", "trin 13", "<<", "<<", "slut"]
    done = led(tmp_path, typed)
    told = done.said.partition("Klientvisning er slået til: ")[2]
    assert "Niveauerne fortælles, når alle ønsker og strategier har et svar." in told
    assert "Anbefalet" not in told
    assert not re.search(r"niveau(er|et)? \d", told, re.IGNORECASE)
    assert "Trin 14 af 14" in told  # past the steps that tell of levels
    assert "Trin 11 af 14" in told.rpartition("Trin 14 af 14")[2]  # and back past them


def test_the_levels_are_shown_to_a_client_who_has_given_the_wishes_but_not_the_file(tmp_path: Path) -> None:
    done = led(tmp_path, ["klient", "niveauer", "niveauer", "filen", "trin 12", "slut"], Example("aakirke"))
    assert "Niveauerne er skjult. Skriv »niveauer« for at se dem." in done.said
    assert "Anbefalet: 2" in done.said
    assert "i filens tekst står noter og niveauer" in done.said
    assert "schema" not in done.said


def test_the_review_tells_a_contradiction_without_a_level_while_they_are_covered(tmp_path: Path) -> None:
    typed = ["trin 3", "", "nej", "niveauer", "gennemgang", "niveauer", "gennemgang", "slut"]
    done = led(tmp_path, typed, Example("aakirke"))
    covered, _, shown = done.said.partition("Niveauerne er skjult.")[2].partition("I dag: 2")
    assert "bygger på det her" in covered and not re.search(r"niveau(er|et)? \d", covered, re.IGNORECASE)
    assert re.search(r"I ønsker niveau \d", shown)
