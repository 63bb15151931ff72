"""`skalatui git`: the drivers on and off in real repositories, and git's own commands speaking charter."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from skalatui.charter import plain_text
from skalatui.charter.form import FORM, part_at
from skalatui.scale.edition import FRAME_SECTIONS
from support.charter_trees import text_of, tree_of
from support.command_line import skalatui, skalatui_process
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES

NAME = "saved/kanalby.toml"
BASE = text_of(tree_of((CASES / "kanalby.toml").read_text("utf-8")))
LESS = text_of(tree_of(BASE.replace('coverage = "round-the-clock"', 'coverage = "office-hours"')))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "repo")
    repository.commit(NAME, BASE)
    monkeypatch.chdir(repository.folder)
    return repository


def state(repository: Repository) -> dict[str, bytes]:
    """Every file that a set-up could touch."""
    names = (".git/config", ".gitattributes", ".git/info/attributes")
    paths = [repository.folder / name for name in names]
    return {str(path): path.read_bytes() for path in paths if path.exists()}


@pytest.mark.parametrize("attributes", [None, b"", b"*.md text\n", b"*.md text", b"# \xff\r\n"])
def test_on_twice_is_on_once_and_off_leaves_no_trace(repository: Repository, attributes: bytes | None) -> None:
    if attributes is not None:
        repository.write(".gitattributes", attributes)
    before = state(repository)
    assert skalatui("git", "enable").code == 0
    on = state(repository)
    assert skalatui("git", "enable").code == 0
    assert state(repository) == on != before
    assert skalatui("git", "status").out.startswith("active\n")
    assert skalatui("git", "disable").code == 0
    assert state(repository) == before
    assert skalatui("git", "disable").code == 0
    assert state(repository) == before
    assert skalatui("git", "status").code == 1


def test_status_says_why_not(repository: Repository) -> None:
    assert "drivers are not set up" in skalatui("git", "status").out
    skalatui("git", "enable")
    repository.git("config", "merge.skalatui.driver", "/nowhere/python -m skalatui merge %O %A %B %P")
    assert "/nowhere/python, which is not there" in skalatui("git", "status").out
    skalatui("git", "enable")
    repository.write("saved/.gitattributes", "*.toml -merge\n")
    assert "overrule" in skalatui("git", "status").out


def test_patterns_are_as_seen_from_the_folder(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder / "nord").mkdir()
    monkeypatch.chdir(repository.folder / "nord")
    assert skalatui("git", "enable", "charter/*.toml").code == 0
    assert repository.read(".gitattributes") == "nord/charter/*.toml merge=skalatui diff=skalatui\n"
    assert skalatui("git", "enable", "!x").code == 2
    assert skalatui("git", "enable", "../x").code == 2


def test_for_all_repositories_of_a_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
    repository = new_repository(tmp_path / "repo")
    monkeypatch.setitem(CALM, "GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
    repository.commit(NAME, BASE)
    monkeypatch.chdir(home)  # no repository around
    assert skalatui("git", "enable", "--global").code == 0
    assert (home / ".config/git/attributes").read_text() == "saved/**/*.toml merge=skalatui diff=skalatui\n"
    monkeypatch.chdir(repository.folder)
    assert skalatui("git", "status").code == 0
    assert state(repository).keys() == {str(repository.folder / ".git/config")}
    assert skalatui("git", "disable", "--global").code == 0
    assert skalatui("git", "status").code == 1
    assert not (home / ".config/git/attributes").exists()


def test_a_bare_repository_has_its_own_attributes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    bare = new_repository(tmp_path / "bare.git", "--bare")
    monkeypatch.chdir(bare.folder)
    assert skalatui("git", "enable").code == 0
    assert (bare.folder / "info/attributes").read_text() == "saved/**/*.toml merge=skalatui diff=skalatui\n"
    assert skalatui("git", "status").code == 0
    assert skalatui("git", "disable").code == 0


def test_outside_a_repository_and_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for action in ("enable", "disable", "status"):
        done = skalatui("git", action)
        assert (done.code, done.out) == (2, "") and "no git repository" in done.err
        done = skalatui_process("git", action, cwd=tmp_path, PATH=str(tmp_path))
        assert done.code == 2 and "git is not installed" in done.err and "Traceback" not in done.err


def test_a_repository_of_somebody_else_is_said_with_the_way_out(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    for words in (["git", "status"], ["diff", f"HEAD:{NAME}"]):
        done = skalatui(*words)
        assert done.code == 2 and "safe.directory" in done.err


def test_diff_log_and_show_speak_of_answers(repository: Repository) -> None:
    skalatui("git", "enable")
    repository.git("add", ".gitattributes")
    repository.commit(NAME, LESS)
    for words in (["diff", "HEAD~1"], ["log", "-p", "-1"], ["show"]):
        out = repository.git(*words, "--", NAME)
        lines = [line for line in out.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        assert "-staff.coverage: round-the-clock" in lines and "+staff.coverage: office-hours" in lines
        assert "-recommendation.chosen: 3" in lines and "+recommendation.chosen: 2" in lines
        assert len(lines) < 20  # rows that come and go with the level are not answers


def test_detached_and_in_the_middle_of_a_rebase_charters_are_compared(repository: Repository) -> None:
    repository.commit(NAME, LESS)
    repository.git("switch", "-q", "--detach", "HEAD~1")
    assert skalatui("diff", NAME).code == 0
    assert skalatui("diff", f"main:{NAME}", NAME, "--stat").out == "Kanalby Klinik: target 2 → 3, 1 gap closed\n"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (b"", b""),
        (b"[hospital\nname = 3", b"[hospital\nname = 3"),
        (b"\xff\x00\x1b[2J", b"\\xff<U+0000><U+001B>[2J"),
        ("a = \"\\u001b[2J\u202e\"".encode(), b"a: <U+001B>[2J<U+202E>\n"),
        (b"x = 1\r\ny = '''\na\nb'''\n", b"x: 1\ny:\n  a\n  b\n"),
    ],
)  # fmt: skip
def test_broken_files_are_shown_as_safe_text(tmp_path: Path, content: bytes, shown: bytes) -> None:
    path = tmp_path / "-x.toml"
    path.write_bytes(content)
    done = skalatui_process("git", "textconv", path)
    assert (done.code, done.out.encode(), done.err) == (0, shown, "")


def test_text_is_given_whatever_the_file_is(tmp_path: Path) -> None:
    for name in ("none.toml", "."):
        assert skalatui_process("git", "textconv", tmp_path / name).code == 0
    large = tmp_path / "large.toml"
    large.write_bytes(b"# a\n" * 600_000)
    first = skalatui_process("git", "textconv", large)
    large.write_bytes(b"# a\n" * 599_999 + b"# b\n")
    assert first.code == 0 and skalatui_process("git", "textconv", large).out != first.out


@pytest.mark.posix
def test_a_pipe_or_a_device_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo\x1b.toml")
    for name in (tmp_path / "fifo\x1b.toml", "/dev/zero"):
        assert skalatui_process("git", "textconv", name).out.endswith(": no regular file\n")


def test_a_charter_with_an_open_merge_is_compared_by_its_sides(tmp_path: Path) -> None:
    cover = 'coverage = "round-the-clock"\n'
    marked = BASE.replace(cover, f'<<<<<<< ours\n{cover}=======\ncoverage = "extended"\n>>>>>>> theirs\n')
    path = tmp_path / "k.toml"
    path.write_text(marked, "utf-8")
    block = "<<<<<<< ours\nstaff.coverage: round-the-clock\n=======\nstaff.coverage: extended\n>>>>>>> theirs\n"
    assert block in skalatui_process("git", "textconv", path).out


def test_gits_diff_lives_on_when_the_program_is_gone(repository: Repository) -> None:
    skalatui("git", "enable")
    driver = repository.git("config", "diff.skalatui.textconv").strip()
    repository.git("config", "diff.skalatui.textconv", driver.replace(sys.executable, "/nowhere/python"))
    repository.write(NAME, LESS)
    assert '+coverage = "office-hours"' in repository.git("diff", "--", NAME)


TRAPS = {
    "core.fsmonitor": "touch trapped; false",
    "core.hooksPath": "hooks",
    "core.pager": "touch trapped",
    "core.sshCommand": "touch trapped",
    "core.editor": "touch trapped",
    "diff.external": "touch trapped",
    "diff.trap.textconv": "touch trapped; cat",
    "diff.trap.command": "touch trapped",
    "filter.trap.clean": "touch trapped; cat",
    "filter.trap.smudge": "touch trapped; cat",
    "filter.trap.process": "touch trapped",
    "merge.trap.driver": "touch trapped",
    "log.showSignature": "true",
    "gpg.program": "touch trapped",
    "alias.rev-parse": "!touch trapped",
}


@pytest.mark.posix
def test_nothing_of_a_hostile_repository_is_run(repository: Repository) -> None:
    repository.write("saved/.gitattributes", "*.toml filter=trap diff=trap merge=trap\n")
    for hook in ("post-index-change", "pre-commit", "post-checkout", "reference-transaction", "fsmonitor-watchman"):
        repository.write(f"hooks/{hook}", "#!/bin/sh\ntouch trapped\n").chmod(0o755)
    for key, value in TRAPS.items():
        repository.git("config", key, value)
    repository.write(NAME, LESS)
    trapped = repository.folder / "trapped"
    trapped.unlink(missing_ok=True)
    assert skalatui("diff", NAME).code == 1
    assert skalatui("diff", f"HEAD:{NAME}").code == 1
    for words in (["status"], ["enable"], ["status"], ["disable"]):
        skalatui("git", *words)
        assert not trapped.exists(), words
    base = repository.write("base.toml", BASE)
    assert skalatui("merge", base, repository.write("ours.toml", LESS), base).code == 0
    assert skalatui("merge", base, repository.write("ours.toml", "x = ="), base).code == 1
    assert not trapped.exists()


def test_the_trap_would_have_closed(repository: Repository) -> None:
    repository.git("config", "core.fsmonitor", TRAPS["core.fsmonitor"])
    repository.try_git("status")
    assert (repository.folder / "trapped").exists()


def test_derived_keys_are_those_of_the_form() -> None:
    for section in FRAME_SECTIONS:
        part = part_at((section, "row"))
        assert part is not None and part.derived_keys - {"text"} <= plain_text.DERIVED
    part = part_at(("roles", "central", "producer"))
    assert part is not None and part.derived_keys - {"text"} <= plain_text.DERIVED
    assert set(plain_text.SHOWN) <= FORM.keys["recommendation"].keys.keys()
    assert plain_text.ROWS == FRAME_SECTIONS


def test_no_name_of_the_machine_is_left_behind(repository: Repository) -> None:
    skalatui("git", "enable")
    assert os.fsencode(sys.prefix) not in (repository.folder / ".gitattributes").read_bytes()
