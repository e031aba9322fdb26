"""How a report is written: everything that a renderer may know about the run beside the report itself."""

from __future__ import annotations

import msgspec

__all__ = ["RenderOptions"]


class RenderOptions(msgspec.Struct, frozen=True):
    """How to write a report; a renderer takes what concerns it.

    color: write terminal colours (text). width: columns to wrap at, at least 40 (text). unicode: False keeps the text
    format to ASCII. everything: also write clauses that are kept or do not apply (sarif, github). root: the folder that
    paths in sarif and github are relative to, absolute, "" where paths stay as given; the command line gives it, as
    renderers know no file system. advice_fails, undecided_passes: as `--fail-on advice` and `--allow-undecided` were
    given, so that junit is red where the exit status is.
    """

    color: bool = False
    width: int = 100
    unicode: bool = True
    everything: bool = False
    root: str = ""
    advice_fails: bool = False
    undecided_passes: bool = False
