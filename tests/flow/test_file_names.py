"""Where a charter is saved, as typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.file_names import path_typed

PROPOSED = Path("saved/skovby.toml")


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("saved/nyt", "saved/nyt.toml"),
        ("nyt", "saved/nyt.toml"),
        ("nyt.toml", "saved/nyt.toml"),
        ("nyt.v2", "saved/nyt.v2.toml"),
        ("NYT.TOML", "saved/NYT.TOML"),
        ("./nyt", "nyt.toml"),
        (".nyt", ".nyt.toml"),
        ("andre/nyt", "andre/nyt.toml"),
        ("~", "/hjemme/skovby.toml"),
        ("~/nyt", "/hjemme/nyt.toml"),
        ("saved/", "saved/skovby.toml"),
        ("/", "/skovby.toml"),
        ("..", "../skovby.toml"),
        ("~nobody-of-that-name/x", "~nobody-of-that-name/x.toml"),
        ("a\0b", "saved/ab.toml"),
        (" nyt ", "saved/nyt.toml"),
    ],
)
def test_a_name_gets_the_suffix_and_the_proposed_folder_and_a_folder_the_proposed_name(
    typed: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "expanduser", _at_home)
    assert path_typed(typed, PROPOSED) == Path(path)


def _at_home(path: Path) -> Path:
    if path.parts[:1] == ("~",):
        return Path("/hjemme", *path.parts[1:])
    if str(path).startswith("~"):
        raise RuntimeError("nobody of that name")
    return path
