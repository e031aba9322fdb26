"""What the rules about wording share: their options, the page's shown text with its order, the values of templates."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from rights.rules._options import Options, Positions, Similarity, Texts

__all__ = ["Line", "Links", "Target", "TextOptions"]

Target = str
"""Where a link has to lead: article, homepage, either (of the two), licence, author_page, domain:example.org, or an
address. Checked in `TextOptions.__post_init__`."""

Links = Target | dict[str, Target]
"""One target for any link in the sentence, or linked words, each with its target."""


class TextOptions(Options):
    """Wording, and where it stands: what credit lines, notices and licence statements have in common."""

    text: Annotated[
        Texts | None,
        Meta(
            description="The wording, quoted: a template with {name}, {author}, {title}, {date}, {url} and the like; "
            "{lead} is any credit phrase, {noun} article, story or piece, {...} any few words, [square brackets] what "
            "may be missing. A list: any one of them."
        ),
    ] = None
    exact: Annotated[
        bool, Meta(description="Character for character, instead of with quotes, dashes, spaces and case folded.")
    ] = False
    similar: Annotated[
        Similarity | None,
        Meta(description="The share of words, 0 to 1, that have to agree, instead of all of them."),
    ] = None
    place: Annotated[Positions, Meta(description="Where it stands; a list: any one of them.")] = "anywhere"
    link: Annotated[
        Links | None,
        Meta(description='What has to be linked: a target, or words and their target: {"original article": article}.'),
    ] = None


class Line(TextOptions):
    """One more line that the story has to carry, with its own wording and place."""
