"""Another edition of the scale in a folder: the shipped one with a row more, a row less and a row in other words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from skalatui.store import assets

OTHER, NEW_ROW, NEW_WORDS = "region-1", "hotline", "Helt nye ord"


def other_edition(folder: Path) -> Path:
    own = folder / "edition"
    shutil.copytree(assets.assets_folder() / "scale" / assets.edition_ids()[-1], own)
    head = own / "edition.toml"
    head.write_text(head.read_text("utf-8").replace(f'id = "{assets.edition_ids()[-1]}"', f'id = "{OTHER}"'), "utf-8")
    path = own / "guidelines.toml"
    text = path.read_text("utf-8")
    words = re.search(r'(?<=\[triage\]\nfrom = 2\ntext.da = ")[^"]*', text)
    assert words is not None
    text = text.replace(words[0], NEW_WORDS, 1)
    path.write_text(f'{text}\n[{NEW_ROW}]\nfrom = 1\ntext.da = "Der er en hotline."\ntext.en = "A hotline."\n', "utf-8")
    return own
