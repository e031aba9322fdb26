"""Writes a story out as HTML or Markdown, every text escaped and every address one that may stand in a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from markupsafe import Markup

from rights.extract.write import destination, image, paragraph
from rights.model.story import Element, Line, Run, Story
from rights.render.pages import template_named
from rights.render.safe import one_line, visible

__all__ = ["FORMATS", "write"]

FORMATS = ("html", "markdown")
_SCHEMES = ("http://", "https://", "mailto:")
_LANGUAGE = re.compile(r"[A-Za-z0-9-]{1,35}\Z")


def write(story: Story, form: str) -> str:
    """The story in one of `FORMATS`, through the template in `reports/`.

    Raises: UsageError where a file that belongs to the program is missing.
    """
    html = form == "html"
    parts: list[str] = [_element(one, form) for one in story.pictures_above]
    parts += _lines(story.above, form)
    parts += _lines(story.body, form)
    parts += _lines(story.below, form)
    parts += [_element(one, form) for one in story.elements]
    title = one_line(story.title) if html else Markup(paragraph("markdown", [(one_line(story.title), None)]))  # noqa: S704  # written and escaped
    byline = one_line(story.byline) if html else Markup(paragraph("markdown", [(one_line(story.byline), None)]))  # noqa: S704  # ditto
    filled = template_named("copy.html.j2" if html else "copy.md.j2").render(
        title=title,
        byline=byline,
        language=story.language if _LANGUAGE.match(story.language) else "",
        parts=[Markup(part) for part in parts if part],  # noqa: S704  # ditto
    )
    return filled.rstrip("\n") + "\n"


def _lines(lines: Iterable[Line], form: str) -> Iterator[str]:
    """The lines; items of one list stand together."""
    items: list[str] = []
    for line in lines:
        if line.kind == "list":
            items.append(_item(line, form))
            continue
        if items:
            yield _list(items, form)
            items = []
        yield _line(line, form)
    if items:
        yield _list(items, form)


def _line(line: Line, form: str) -> str:
    written = paragraph(form, _safe(line.runs))
    if line.kind == "heading":
        level = min(6, max(2, line.level))
        if form == "markdown":
            return f"{'#' * level} {written}"
        return f"<h{level}>{written.removeprefix('<p>').removesuffix('</p>')}</h{level}>"
    if line.kind == "quote":
        return f"> {written}" if form == "markdown" else f"<blockquote>{written}</blockquote>"
    return written


def _item(line: Line, form: str) -> str:
    written = paragraph(form, _safe(line.runs))
    return written.removeprefix("<p>").removesuffix("</p>") if form == "html" else written


def _list(items: list[str], form: str) -> str:
    if form == "markdown":
        return "\n".join(f"- {item}" for item in items)
    return "\n".join(["<ul>", *(f"<li>{item}</li>" for item in items), "</ul>"])


def _safe(runs: Iterable[Run]) -> list[Run]:
    """Runs without unseen characters, and without links to anything but pages and mail."""
    return [
        (_flat(text), url if url is not None and url.strip().lower().startswith(_SCHEMES) else None)
        for text, url in runs
    ]


def _flat(text: str) -> str:
    return visible(text).replace("\n", " ").replace("\t", " ")


def _element(one: Element, form: str) -> str:
    """A picture, or a counter as an element of its own; scripts and frames are HTML within Markdown too."""
    url = one_line(one.url)
    if one.kind == "script":
        return f'<script src="{escape(url)}" async></script>'
    if one.kind == "iframe":
        return f'<iframe src="{escape(url)}" title="{escape(one_line(one.alt))}" width="1" height="1"></iframe>'
    made = image(form, url, one_line(one.alt), counter=one.counter)
    to = one_line(one.link).strip()
    if to.lower().startswith(("http://", "https://")):
        made = f'<a href="{escape(to)}">{made}</a>' if form == "html" else f"[{made}]({destination(to)})"
    return f"<p>{made}</p>" if form == "html" else made
