"""Where quotations stand in a paragraph, whatever marks the house uses."""

from __future__ import annotations

import re

__all__ = ["quoted"]

_MARK = re.compile("''|[\"“”„‟«»″‘’'‚‹›「」『』]")
_DOUBLE = re.compile("''|[\"“”„‟«»″「」『』]")
_SINGLE = frozenset("'‘‚‹")
_LEADS = (" '", "‘", "‚", "‹", "('", "['")
_OPENING = frozenset("“„«‹「『‘‚")
_CLOSING = frozenset("”»›」』")


def quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The quotations in text[start:end], as offsets in text of the words between the marks.

    A quotation that isn't closed runs to the end of the paragraph, as in one that goes on in the next.
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    single = False
    # most marks in a text are apostrophes: they are looked at only where one of them may open a quotation
    single_marks = text[start : start + 1] in _SINGLE or any(text.find(lead, start, end) >= 0 for lead in _LEADS)
    for found in (_MARK if single_marks else _DOUBLE).finditer(text, start, end):
        mark, at = found.group(), found.start()
        before = text[at - 1] if at > start else " "
        after = text[found.end()] if found.end() < end else " "
        if mark in "'’‘‚‹›" and mark:
            # an apostrophe, or a quotation within the quotation
            if opened is not None and not single:
                continue
            if opened is None:
                if (
                    (mark in "‘‚" or (mark == "'" and not before.isalnum()))
                    and after.isalnum()
                    and _closes(text, at, end)
                ):
                    opened, single = found.end(), True
                continue
            if not after.isalnum() and (before.isalnum() or before in ".,!?…"):
                spans.append((opened, at))
                opened, single = None, False
            continue
        if opened is not None and single:
            # the marks within a single-quoted passage are its inner ones, unless the passage was none
            continue
        opens = mark in _OPENING or (
            mark not in _CLOSING and not (before.isalnum() or before in ".,!?…%)’'") and not after.isspace()
        )
        if mark in {"«", "»"}:
            opens = opened is None
        if mark == "“" and opened is not None and (before.isalnum() or before in ".,!?"):
            opens = False  # German closes with it
        if opened is None and (opens or (mark not in _CLOSING and not after.isspace())):
            opened = found.end()
        elif opened is not None and not opens:
            spans.append((opened, at))
            opened = None
        elif opened is not None and opens:
            # the one before was not closed
            spans.append((opened, at))
            opened = found.end()
    if opened is not None and not single:
        spans.append((opened, end))
    return spans


def _closes(text: str, at: int, end: int) -> bool:
    """Whether a single mark that may open a quotation finds one that closes it."""
    return re.compile(r"[\w.,!?…]['’](?!\w)").search(text, at + 1, end) is not None
