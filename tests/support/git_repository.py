"""A git repository of a test's own, that no configuration of this machine reaches."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

CALM = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Å. B.",
    "GIT_AUTHOR_EMAIL": "ab@example.org",
    "GIT_COMMITTER_NAME": "Å. B.",
    "GIT_COMMITTER_EMAIL": "ab@example.org",
    "GIT_EDITOR": "true",
}


@dataclass(frozen=True)
class Ran:
    """What a git command left behind."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Repository:
    """The repository in `folder`."""

    folder: Path

    def try_git(self, *words: str | Path, **environment: str) -> Ran:
        """Run git as a person does, with whatever end."""
        done = subprocess.run(
            ["git", *map(str, words)],
            cwd=self.folder,
            env={**os.environ, **CALM, **environment},
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def git(self, *words: str | Path, **environment: str) -> str:
        """Run git, which must work."""
        ran = self.try_git(*words, **environment)
        assert ran.code == 0, f"git {words}: {ran.out}{ran.err}"
        return ran.out

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def commit(self, name: str, text: str | bytes, message: str = "Change a charter") -> str:
        """Write a file and commit it; the commit's id."""
        self.write(name, text)
        self.git("add", "--", f":(literal){name}")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD").strip()


def new_repository(folder: Path, *options: str) -> Repository:
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder)
    repository.git("init", "-q", "-b", "main", *options)
    return repository
