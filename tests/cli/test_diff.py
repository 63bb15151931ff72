"""`skalatui diff` as people and programs call it: files, revisions, forms of output, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import skalatui, skalatui_process
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES

KANALBY = (CASES / "kanalby.toml").read_text("utf-8")
LESS = KANALBY.replace("round-the-clock", "office-hours")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "repo")
    repository.commit("saved/kanalby.toml", KANALBY)
    monkeypatch.chdir(repository.folder)
    return repository


def test_the_same_file_does_not_differ() -> None:
    done = skalatui("diff", CASES / "kanalby.toml", CASES / "kanalby.toml")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert skalatui("diff", CASES / "kanalby.toml", CASES / "kanalby.toml", "--json").json == []


def test_a_file_is_compared_with_its_last_commit(repository: Repository) -> None:
    assert skalatui("diff", "saved/kanalby.toml").code == 0
    repository.write("saved/kanalby.toml", LESS)
    done = skalatui("diff", "saved/kanalby.toml")
    assert done.code == 1
    assert "target 3 → 2" in done.out
    assert "round-the-clock cover dropped: level 3 no longer carried" in done.out
    assert "[new gap]" in done.out


def test_revisions_are_named_as_git_does(repository: Repository) -> None:
    repository.commit("saved/kanalby.toml", LESS)
    names = ("HEAD~1:saved/kanalby.toml", "HEAD:saved/kanalby.toml")
    assert skalatui("diff", *names, "--stat").out == "Kanalby Klinik: target 3 → 2, 1 new gap\n"
    assert skalatui("diff", *reversed(names), "--stat").out == "Kanalby Klinik: target 2 → 3, 1 gap closed\n"
    assert skalatui("diff", names[0]).code == 1  # against what lies on the disk
    assert skalatui("diff", names[1]).code == 0


def test_json_says_all_that_differs_with_raw_values(tmp_path: Path) -> None:
    less = tmp_path / "less.toml"
    less.write_text(LESS, "utf-8")
    assert skalatui("diff", CASES / "kanalby.toml", less, "--json").json == [
        {
            "path": ["staff", "coverage"],
            "kind": "changed",
            "old": "round-the-clock",
            "new": "office-hours",
            "direction": "new-gap",
            "text": "Cover: round the clock, every day → working hours only",
        }
    ]


def test_markdown_takes_nothing_typed_for_markup(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(KANALBY.replace("Kanalby Klinik", "<b>*[x](y)* @all"), "utf-8")
    out = skalatui("diff", CASES / "kanalby.toml", other, "--markdown").out
    assert out.startswith("## \\<b\\>\\*\\[x\\](y)\\* \\@all: ")


def test_rows_reworded_left_out_and_of_ones_own_are_told_as_such(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    own = '\n[planning.vores]\nown = true\ntext = "Vores punkt"\n[training.ambassadoer]\ntext = "Med vores ord"\n'
    other.write_text(KANALBY + own, "utf-8")
    out = skalatui("diff", CASES / "kanalby.toml", other).out
    assert "a row of your own, “Vores punkt”" in out
    assert "Med vores ord" in out


def test_line_endings_and_a_byte_order_mark_are_no_difference(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_bytes(b"\xef\xbb\xbf" + KANALBY.replace("\n", "\r\n").encode())
    assert skalatui("diff", CASES / "kanalby.toml", other).code == 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["nowhere.toml"], "no file of that name"),
        (["HEAD:nowhere.toml"], "is not in HEAD"),
        (["nope:saved/kanalby.toml"], "no revision nope"),
        (["--", "--output=x:saved/kanalby.toml"], "no revision --output=x"),
        (["HEAD:saved"], "folder"),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(repository: Repository, words: list[str], reason: str) -> None:
    done = skalatui("diff", *words)
    assert (done.code, done.out) == (2, "")
    assert reason in done.err and "Traceback" not in done.err


def test_a_file_that_was_never_committed_has_nothing_to_be_compared_with(
    repository: Repository, tmp_path: Path
) -> None:
    repository.write("saved/new.toml", KANALBY)
    assert "not in the last commit" in skalatui("diff", "saved/new.toml").err
    apart = tmp_path / "apart.toml"
    apart.write_text(KANALBY, "utf-8")
    assert "not in a git repository" in skalatui("diff", apart).err


def test_strange_names_are_only_names(repository: Repository) -> None:
    for name in ("-x.toml", "a b.toml", "[z]*.toml", ":(top)x.toml", "HEAD:y.toml", "æ\n.toml"):
        repository.commit(name, KANALBY)
        repository.write(name, LESS)
        assert skalatui("diff", "--stat", "--", name).out == "Kanalby Klinik: target 3 → 2, 1 new gap\n", name


def test_without_git_files_are_compared_all_the_same(repository: Repository, tmp_path: Path) -> None:
    less = repository.write("less.toml", LESS)
    alone = {"PATH": str(tmp_path)}
    assert skalatui_process("diff", "saved/kanalby.toml", less, cwd=repository.folder, **alone).code == 1
    done = skalatui_process("diff", "less.toml", cwd=repository.folder, **alone)
    assert done.code == 2 and "git is not installed" in done.err and "Traceback" not in done.err


def test_outside_text_reaches_the_terminal_only_as_text(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(KANALBY.replace("Kanalby Klinik", "\\u001b[2J[/b]\\u202e"), "utf-8")
    for form in ([], ["--markdown"], ["--stat"]):
        done = skalatui("diff", CASES / "kanalby.toml", other, *form)
        assert done.code == 1 and not {"\x1b", "\u202e"} & set(done.out)


def test_a_promise_is_told_as_a_length_of_time(tmp_path: Path) -> None:
    """`--json` still has the figures of the file."""
    old, new = tmp_path / "old.toml", tmp_path / "new.toml"
    for path, first in ((old, 30), (new, 1440)):
        promise = f"[response.facebook]\nfirst_inside = {first}\nfull_outside = {first * 3}\n"
        path.write_text(f"{KANALBY}\n{promise}", "utf-8")
    out = skalatui("diff", old, new).out
    assert "30 min → 1 day" in out and "90 min → 3 days" in out
    assert "30 min → 1 døgn" in skalatui("diff", old, new, "--lang", "da").out
    assert [(one["old"], one["new"]) for one in skalatui("diff", old, new, "--json").json] == [(30, 1440), (90, 4320)]
