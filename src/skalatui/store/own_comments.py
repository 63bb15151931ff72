"""The comments that a person wrote into a charter, told from the heading that ships in every language."""

from __future__ import annotations

from skalatui.charter.layout import heading, own_comments
from skalatui.document.read import Document
from skalatui.store import assets
from skalatui.text.language import LANGUAGES


def own_comment_lines(document: Document) -> tuple[int, ...]:
    """The lines of a person's own comments. Until comments are kept, whoever writes over them asks first."""
    headings = [heading(assets.catalogue(language)) for language in LANGUAGES]
    return tuple(comment.line for comment in own_comments(document, headings))
