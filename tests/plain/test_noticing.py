"""What is told of a file as it is opened line by line, and another edition of the scale."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.tree import value_at
from skalatui.flow.start import Open
from skalatui.store import assets
from support.lines import led
from support.other_edition import NEW_WORDS, OTHER, other_edition
from support.wizard import CASES

AAKIRKE = (CASES / "aakirke.toml").read_text("utf-8")


def test_a_key_that_nobody_knows_is_told_at_the_start_and_read_out(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"{AAKIRKE}\n[ours]\nx = 1\n", "utf-8")
    done = led(tmp_path, ["bemærket", "slut"], Open(path))
    assert "»bemærket« læser det hele op." in done.said
    assert done.said.count("ours") >= 2
    assert done.code == 0


def test_there_is_no_other_edition_than_the_newest(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(AAKIRKE, "utf-8")
    done = led(tmp_path, ["udgave", "bemærket", "slut"], Open(path))
    assert "Charteret følger den nyeste udgave af skalaen" in done.said
    assert "Der er intet at bemærke i filen." in done.said


def test_another_edition_is_offered_heard_taken_and_undone(tmp_path: Path) -> None:
    newest = assets.edition().id
    path = tmp_path / "a.toml"
    path.write_text(f'scale = "{newest}"\n{AAKIRKE}', "utf-8")
    typed = ["udgave", "2", "udgave", "1", "fortryd", "gør igen", "slut"]
    done = led(tmp_path, typed, Open(path), scale=other_edition(tmp_path))
    assert "»udgave« siger, hvad den ændrer." in done.said
    assert NEW_WORDS in done.said and "Der er en hotline" in done.said
    assert value_at(done.answers, ("scale",)) == OTHER
