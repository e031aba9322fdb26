"""What goes to standard output and standard error: the only place that prints."""

from __future__ import annotations

import os
import sys
from typing import Any

import msgspec

from rights.cli import config as settings
from rights.cli.files import write_whole
from rights.errors import UsageError
from rights.render.options import RenderOptions
from rights.render.safe import one_line

__all__ = ["Shown", "emit", "internal_error", "render_options", "trouble", "write_details"]


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
        width = 100
        if is_terminal:
            import shutil  # noqa: PLC0415  # slow to import, and a pipe has no width

            width = max(40, min(120, shutil.get_terminal_size((100, 24)).columns))
        return msgspec.structs.replace(
            self.plain(),
            color=color or forced,
            width=width,
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
    first, *more = text.split("\n")
    sys.stderr.write("".join(f"{line}\n" for line in (f"rights: {one_line(first)}", *map(_continued, more))))


def _continued(line: str) -> str:
    """A further line of a message: its indent stays, and it does not begin as a build system's command does."""
    told = one_line(line)
    indent = line[: len(line) - len(line.lstrip(" "))]
    return f"{indent}\\{told}" if told.startswith("::") else indent + told


def write_details(**told: str) -> str:
    """Write what a bug report needs to a file in the current folder; says in words where it is."""
    import hashlib  # noqa: PLC0415  # for a crash only
    import json  # noqa: PLC0415  # ditto

    text = json.dumps({**told, "python": sys.version.split()[0]}, indent=1) + "\n"
    # the same fault on another page, or in another run, is the same file
    fault = told.get("traceback") or text
    name = f"rights-crash-{hashlib.sha256(fault.encode('utf-8', 'replace')).hexdigest()[:8]}.json"
    try:
        write_whole(name, text)
    except UsageError:
        return "the details could not be written"
    return f"the details are in {name}"


def internal_error(error: Exception) -> None:
    """Say that the program itself failed, so that nobody takes its end for an answer."""
    import traceback  # noqa: PLC0415  # ditto

    lines = "".join(traceback.format_exception(error))
    where = write_details(error=f"{type(error).__name__}: {error}", traceback=lines)
    trouble(f"error: the program stopped on an internal error ({type(error).__name__}); nothing was decided; {where}")
