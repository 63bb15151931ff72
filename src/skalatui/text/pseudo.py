"""The pseudo-language: every text of the program longer and strange to look at, and still readable.

Shown on a screen it gives away texts that are not in the catalogue, and layouts that fit one language only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from skalatui.document.tree import Tree, Value

_BRACES = re.compile(r"(\{\w+\})")
_STRANGE = str.maketrans("aeiouyæøåAEIOUYÆØÅcnsz", "àéîõüýǽǿǻÀÉÎÕÜÝǼǾǺçñšž")


def pseudo(text: str) -> str:
    """`text` with strange letters, a third longer and in brackets; what stands in braces is left as it is."""
    parts = _BRACES.split(text)
    strange = "".join(part if number % 2 else part.translate(_STRANGE) for number, part in enumerate(parts))
    body = strange.removesuffix("\n")
    return f"[{body}{'~' * -(-len(body) // 3)}]{strange[len(body) :]}"


def pseudo_texts(texts: Tree) -> Tree:
    """A catalogue file in the pseudo-language."""
    return {key: _in_pseudo(value) for key, value in texts.items()}


def _in_pseudo(value: Value) -> Value:
    if isinstance(value, str):
        return pseudo(value)
    return pseudo_texts(value) if isinstance(value, Mapping) else value
