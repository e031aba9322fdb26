"""What goes to standard output and standard error: the only place that prints."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Any

import msgspec

from rights.cli import config as settings
from rights.render.options import RenderOptions
from rights.render.safe import one_line

__all__ = ["Shown", "emit", "render_options", "trouble"]


class Shown(msgspec.Struct, frozen=True):
    """How reports are shown in this call."""

    everything: bool
    no_color: bool
    advice_fails: bool
    undecided_passes: bool
    root: str

    def plain(self) -> RenderOptions:
        """For files and for programs."""
        return RenderOptions(
            color=False,
            width=100,
            unicode=True,
            everything=self.everything,
            root=self.root,
            advice_fails=self.advice_fails,
            undecided_passes=self.undecided_passes,
        )

    def terminal(self) -> RenderOptions:
        """For a person at a terminal; a pipe gets no colours and a fixed width."""
        is_terminal = sys.stdout.isatty()
        color = (
            is_terminal and not self.no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        )
        forced = os.environ.get("FORCE_COLOR", "") not in ("", "0") and not self.no_color
        encoding = (sys.stdout.encoding or "ascii").lower().replace("-", "")
        return msgspec.structs.replace(
            self.plain(),
            color=color or forced,
            width=max(40, min(120, shutil.get_terminal_size((100, 24)).columns)) if is_terminal else 100,
            unicode=encoding.startswith("utf"),
        )


def render_options(options: dict[str, Any], config: settings.Config) -> Shown:
    """How this call wants its reports."""
    return Shown(
        everything=bool(options.get("everything")),
        no_color=bool(options.get("no_color")),
        advice_fails=(options.get("fail_on") or config.fail_on) == "advice",
        undecided_passes=bool(options.get("allow_undecided") or config.allow_undecided),
        root=os.getcwd(),  # noqa: PTH109  # a string is wanted
    )


def emit(text: str, *, for_people: bool = True) -> None:
    """Write a whole document to standard output.

    for_people: in the terminal's encoding, with what it lacks spelt out; otherwise UTF-8, as formats for programs are.
    """
    stream = sys.stdout
    encoding = (stream.encoding or "utf-8") if for_people else "utf-8"
    stream.flush()
    data = text.encode(encoding, "backslashreplace" if for_people else "surrogatepass")
    buffer = getattr(stream, "buffer", None)
    if buffer is not None:
        buffer.write(data)
        buffer.flush()
    else:
        stream.write(data.decode(encoding))


def trouble(text: str) -> None:
    """Say on standard error what went wrong; page text in it can neither break out of its line nor command a terminal."""
    told = "\n".join(one_line(line) for line in text.split("\n"))
    sys.stderr.write(f"rights: {told}\n")
