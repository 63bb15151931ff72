"""`skalatui schema`: the JSON Schema of the charter file, for editors."""

from __future__ import annotations

import argparse
import json

from skalatui.cli.shell import DONE, Shell
from skalatui.document.problem import Unreadable


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    from skalatui.charter.schema import json_schema

    try:
        edition = shell.edition()
    except Unreadable as unreadable:
        return shell.fail(str(shell.scale or ""), unreadable)
    shell.print(json.dumps(json_schema(edition), ensure_ascii=False, indent=1))
    return DONE
