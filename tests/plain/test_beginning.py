"""What is opened line by line, and what is asked before."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.problem import Problem
from skalatui.document.tree import value_at
from skalatui.flow.start import Library, New, Open
from support import older_form
from support.lines import led
from support.wizard import CASES

older_forms = older_form.older_forms


@pytest.mark.usefixtures("older_forms")
def test_a_file_of_an_older_form_is_opened_only_after_its_changes_were_heard(tmp_path: Path) -> None:
    path = tmp_path / "old.toml"
    path.write_text(older_form.OLD, "utf-8")
    refused = led(tmp_path, ["2"], Open(path))
    assert (refused.code, refused.drafts) == (0, [])
    assert "hospital.name" in refused.said
    opened = led(tmp_path, ["1", "Nordby", "slut"], Open(path))
    assert value_at(opened.answers, ("hospital", "name")) == "Nordby"


def test_a_file_of_a_form_still_to_come_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text('schema = 99\n[hospital]\nname = "Åkirke"\n', "utf-8")
    done = led(tmp_path, [], Open(path))
    assert done.code == 2
    assert "schema" in done.err


def test_a_file_of_a_form_still_to_come_can_be_read_as_text_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "saved" / "new.toml"
    path.parent.mkdir()
    lines = [f"# line {number}" for number in range(30)]
    path.write_text("\n".join(["schema = 99", *lines, '[hospital]\nname = "\u202e[b]"', ""]), "utf-8")
    before = path.read_bytes()
    read = led(tmp_path, ["1", ""], Open(path))
    assert (read.code, read.drafts, path.read_bytes()) == (2, [], before)
    assert "Hent en nyere skalatui" in read.said and "# line 29" in read.out and "[b]" in read.out
    assert "\u202e" not in read.out
    left = led(tmp_path, ["2"], Open(path))
    assert left.code == 2 and "# line 0" not in left.out
    listed = led(tmp_path, ["2", "1", "", ""], Library())
    assert listed.code == 0 and "# line 29" in listed.out
    assert listed.said.count("Hent en nyere skalatui") == 1


def test_the_library_tells_what_a_draft_holds_and_a_charter_with_a_draft_once(tmp_path: Path) -> None:
    path = tmp_path / "saved" / "a.toml"
    path.parent.mkdir()
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    (path.parent / "b.toml").write_text("x = 1", "utf-8")
    led(tmp_path, ["Nordby", "slut"], Open(path))
    led(tmp_path, ["Skovby", "slut"], New())
    heard = led(tmp_path, [""], Library())
    assert "2 Kladde, der ikke er gemt: Skovby: 1 af " in heard.said
    assert "3 Regionshospitalet Åkirke (a.toml, " in heard.said and ", med kladde 4 Eksempel" in heard.said
    assert "1 anden fil i mappen er ikke et driftscharter." in heard.said
    compared = led(tmp_path, ["3", "3", "1", "slut"], Library())
    assert "Fra filen til kladden" in compared.said and "»Nordby«" in compared.said
    thrown = led(tmp_path, ["4", "1", "", "slut"], Open(path))
    assert "Svar, som ingen fil har, går tabt med den." in thrown.said
    assert len(thrown.drafts) == 1  # the other one


def test_a_draft_whose_folder_cannot_be_written_to_goes_on_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    led(tmp_path, ["Skovby", "slut"], New())
    problem = Problem("store.read-only")
    monkeypatch.setattr("skalatui.store.drafts.Drafts.resume", lambda *_: problem)
    done = led(tmp_path, ["2", "", "Region Øst", "slut"], Library())
    assert "Skovby" in done.said and done.code == 0
    assert len(done.drafts) == 2
