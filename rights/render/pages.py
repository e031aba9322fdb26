"""The HTML templates in `reports/` and how they are filled: everything escaped, unseen characters shown."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from rights import resources
from rights.errors import UsageError
from rights.render import view as seen
from rights.render.safe import visible

__all__ = ["style", "template_named"]


def template_named(name: str) -> jinja2.Template:
    """A template by its file's name.

    Every text that a template writes is escaped and has its unseen characters shown, without the template's doing.

    Raises: UsageError where a file that belongs to the program is missing.
    """
    _file(name)
    return _environment().get_template(name)


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resources.locate("reports")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.filters["count"] = seen.count
    return made


@cache
def style(*names: str) -> str:
    """The style sheets, one after another.

    Raises: UsageError where one that belongs to the program is missing.
    """
    return "\n".join(_file(name).read_text(encoding="utf-8") for name in names)


def _file(name: str) -> Path:
    path = resources.locate("reports") / name
    if not path.is_file():
        raise UsageError(f"a file of the report's is missing: {path}", hint="install the program again")
    return path


def _finalize(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
