"""The known platforms out of the parsed file that describes them.

Assumes that the file is whole, like `loading`.
"""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Tree
from skalatui.scale.platform import Capability, KnownPlatform
from skalatui.text.language import Words

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Any


def platforms_from(file: Tree) -> Mapping[str, KnownPlatform]:
    """The platforms by id, in the file's order."""
    content: Mapping[str, Any] = file
    compensation = {name: Words(**words) for name, words in content["compensation"].items()}
    return {id: _platform(id, platform, compensation) for id, platform in content["platforms"].items()}


def _platform(id: str, platform: Mapping[str, Any], compensation: Mapping[str, Words]) -> KnownPlatform:
    capabilities = {name: _capability(cell) for name, cell in platform["capabilities"].items()}
    return KnownPlatform(
        id=id,
        name=Words(**platform["name"]),
        capabilities=capabilities,
        in_wording=platform.get("in_wording", False),
        compensation={
            name: words
            for name, words in compensation.items()
            if name in capabilities and capabilities[name].present and capabilities[name].switch_off != "yes"
        },
        warnings=tuple(Words(**words) for words in platform.get("warnings", {}).values()),
        closable=Words(**platform["closable"]) if "closable" in platform else None,
    )


def _capability(cell: Mapping[str, Any]) -> Capability:
    return Capability(
        present=cell["present"],
        switch_off=cell["switch_off"],
        certainty=cell["certainty"],
        as_of=cell["as_of"],
        verified=cell.get("verified", False),
        note=Words(**cell["note"]) if "note" in cell else None,
    )
