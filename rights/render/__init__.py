"""From a report to what people and programs read: one module per format, none of which decides anything.

A format is one module with `render(report, options) -> str` and one line in `FORMATS`; nothing else knows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from rights.errors import UsageError
from rights.model.report import Report
from rights.render.options import RenderOptions

__all__ = ["FORMATS", "PLANNED", "RenderOptions", "render"]

# Format to module: imported only when it is asked for, so that a run pays for nothing that it does not write.
FORMATS: Mapping[str, str] = {
    "text": "rights.render.text",
    "json": "rights.render.json_report",
    "sarif": "rights.render.sarif",
    "junit": "rights.render.junit",
    "github": "rights.render.github",
    "html": "rights.render.html_report",
}

# Formats that the interface names and that are not built yet: an error says so, and names those that are.
PLANNED = ("gitlab", "rdjson", "markdown", "csv")


def render(
    report: Report,
    format: str,  # noqa: A002  # the contract's word
    *,
    options: RenderOptions | None = None,
) -> str:
    """Write a report in one format.

    Args:
        report: what the engine found.
        format: a key of `FORMATS`.
        options: how to write it; None for the defaults.

    Returns: the whole document, ending with one newline. The same report and options give the same text.

    Raises: UsageError where there is no such format; it names those that exist.
    """
    module = FORMATS.get(format)
    if module is None:
        what = "is not built yet" if format in PLANNED else "is not a report format"
        raise UsageError(f'"{format}" {what}', hint=f"formats that exist: {', '.join(FORMATS)}")
    text: str = import_module(module).render(report, options or RenderOptions())
    return text
