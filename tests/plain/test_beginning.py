"""What is opened line by line, and what is asked before."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.tree import value_at
from skalatui.flow.start import Open
from support import older_form
from support.lines import led

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
