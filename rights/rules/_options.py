"""What the option tables of the rules are made of: their base, and the words for places on a page.

A table's fields carry their own description (`msgspec.Meta`): the check of a policy file, completion and the reference
pages are made from it. No `Meta(pattern=...)` within a union: msgspec 0.22 then frees memory twice at exit; check such
values in `__post_init__` and raise ValueError.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeVar

import msgspec
from msgspec import Meta

__all__ = [
    "ANYWHERE",
    "Options",
    "Position",
    "PositionName",
    "Positions",
    "Similarity",
    "Texts",
    "Within",
    "as_tuple",
]

_T = TypeVar("_T")


class Options(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every kind's option table.

    main: the field that stands beside the kind in the short form of a clause within a group
    (`{credit_line: "{lead} {name}"}`), None where the kind has no such field.
    """

    main: ClassVar[str | None] = None


PositionName = Literal["top", "near_top", "bottom", "near_bottom", "byline", "anywhere", "caption", "head"]
"""Where something stands: paragraphs of the story are counted, headings, captions and bylines are not.

top: above the story's text, or after its first paragraph at most. near_top: after its third at most. bottom: after the
last paragraph, or before its last two at most. near_bottom: before its last five at most. byline: in a byline.
anywhere: in the story or right beside it. caption: in a picture's caption. head: in the page's metadata.
"""


class Within(Options, frozen=True, kw_only=True):
    """A place counted in paragraphs; exactly one of the fields is given."""

    within_paragraphs: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="In one of the story's first so many paragraphs.")
    ] = None
    near_top: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="After at most so many of the story's paragraphs.")
    ] = None
    near_bottom: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="Before at most so many of the story's last paragraphs.")
    ] = None


Position = PositionName | Within
Positions = PositionName | Within | tuple[PositionName | Within, ...]
"""One place, or a list of places any of which will do."""

ANYWHERE: tuple[Position, ...] = ("anywhere",)

Texts = str | tuple[str, ...]
"""One wording, or a list of wordings any of which will do."""

Similarity = Annotated[float, Meta(gt=0, le=1)]


def as_tuple(value: _T | tuple[_T, ...] | None) -> tuple[_T, ...]:
    """One value or several as a tuple; nothing as an empty one."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
