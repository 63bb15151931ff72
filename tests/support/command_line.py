"""The command line, run in this process or in one of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skalatui.cli.main import main

_ENGLISH = {"SKALATUI_LANG": "en", "SKALATUI_NO_CACHE": "1", "SKALATUI_CORES": "1"}


@dataclass(frozen=True)
class Done:
    """What a command left behind: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def skalatui(*words: str | Path, environment: Mapping[str, str] | None = None) -> Done:
    """Run a command in this process, in English unless it says otherwise."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([*map(str, words)], _ENGLISH if environment is None else environment)
        except SystemExit as end:  # argparse ends so after help, and after a word it does not know
            code = end.code if isinstance(end.code, int) else 1
    return Done(code, out.getvalue(), err.getvalue())


def skalatui_process(*words: str | Path, cwd: Path | None = None, **environment: str) -> Done:
    """Run a command in a process of its own, as a person does; `environment` is added to this one's."""
    done = subprocess.run(
        [sys.executable, "-m", "skalatui", *map(str, words)],
        env={**os.environ, "SKALATUI_LANG": "en", **environment},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)
