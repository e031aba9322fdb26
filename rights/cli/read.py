"""rights read: what the program sees in a page, before any policy."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

import click

from rights.cli.files import is_address, read_page, read_standard_input
from rights.cli.output import emit, trouble
from rights.errors import FetchError, InputError
from rights.render.safe import escape_json, one_line

__all__ = ["read"]


@click.command(
    epilog="""\b
Examples:
  rights read draft.html
  rights read --format json page.html other.md
"""
)
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--input-format", type=click.Choice(["html", "markdown", "text", "ninjs"]), help="What it is.")
def read(pages: tuple[str, ...], format_: str, input_format: str | None) -> None:
    """What the program sees in a page, before any policy.

    For people who wonder why a finding says what it says. JSON is an array with one object per page, in their order.
    """
    from rights import extract  # noqa: PLC0415  # --help needs no reader

    seen: list[dict[str, Any]] = []
    failed = False
    for source in pages:
        try:
            if is_address(source):
                from rights.cli.world import fetch_page  # noqa: PLC0415  # the network only for addresses

                body, _, charset = fetch_page(source)
                page = extract.read(body, source, charset=charset, input_format=input_format)
            else:
                data = read_standard_input() if source == "-" else read_page(source)
                page = extract.read(data, source, input_format=input_format)
        except (InputError, FetchError) as error:
            failed = True
            reason = error.reason if isinstance(error, FetchError) else error.message
            trouble(f"not read: {source}: {reason}")
            seen.append(_nothing(source, reason))
            continue
        seen.append(_told(page))
    if format_ == "json":
        # one page at a time keeps a long list from standing twice in memory
        told = (escape_json(json.dumps(one, ensure_ascii=False)) for one in seen)
        emit("[" + ",\n ".join(told) + "]\n", for_people=False)
    else:
        emit("\n".join(_words(one) for one in seen))
    raise SystemExit(2 if failed and all(one["damaged"] for one in seen) else 0)


def _nothing(source: str, reason: str) -> dict[str, Any]:
    return {
        "source": source,
        "format": None,
        "title": None,
        "language": None,
        "published_at": None,
        "updated_at": None,
        "bylines": [],
        "authors": [],
        "body": "",
        "blocks": [],
        "links": [],
        "images": [],
        "trackers": [],
        "head": dict.fromkeys(("canonical", "robots", "og_url", "site_name", "syndication_source", "license")),
        "damaged": reason,
    }


def _told(page: Any) -> dict[str, Any]:
    """The page as section 7 of the contract shapes it."""

    def at(span: Any) -> dict[str, int]:
        line, column = page.source.position(span.start)
        return {"line": line, "column": column}

    def value(fact: Any) -> str | None:
        return fact.value if fact is not None else None

    head = page.head
    return {
        "source": page.source.name,
        "format": page.source.format,
        "title": page.title,
        "language": value(page.language),
        "published_at": value(page.published_at),
        "updated_at": value(page.updated_at),
        "bylines": [
            {"name": b.name, "role": b.role, "organisation": b.organisation, "found_in": b.found_in, **at(b.span)}
            for b in page.bylines
        ],
        "authors": list(page.authors),
        "body": page.body,
        "blocks": [{"kind": b.kind, "zone": b.zone, "text": b.text, **at(b.span)} for b in page.blocks],
        "links": [{"url": a.url, "text": a.text, "rel": list(a.rel), "zone": a.zone, **at(a.span)} for a in page.links],
        "images": [
            {
                "url": i.url,
                "alt": i.alt,
                "caption": i.caption,
                "credit": i.credit,
                "owner": i.owner,
                "live": i.live,
                "zone": i.zone,
                **at(i.span),
            }
            for i in page.images
        ],
        "trackers": [{"kind": t.kind, "url": t.url, "live": t.live, **at(t.span)} for t in page.trackers],
        "head": {
            "canonical": value(head.canonical),
            "robots": value(head.robots),
            "og_url": value(head.og_url),
            "site_name": value(head.site_name),
            "syndication_source": value(head.syndication_source),
            "license": value(head.license),
        },
        "encoding": page.source.encoding,
        "notes": list(page.source.notes),
        "markup": page.markup,
        "damaged": page.damaged,
    }


def _words(one: dict[str, Any]) -> str:
    out = [f"{one_line(one['source'])}: {one['format'] or 'not read'}"]
    if one["damaged"]:
        out.append(f"  can't be relied on: {one['damaged']}")
    out += [
        f"  title      {one_line(one['title'] or '-')}",
        f"  authors    {one_line(', '.join(one['authors'])) or '-'}",
        f"  published  {one['published_at'] or '-'}   updated {one['updated_at'] or '-'}   language {one['language'] or '-'}",
    ]
    for b in one["bylines"]:
        parts = ", ".join(one_line(part) for part in (b["name"], b["role"], b["organisation"]) if part)
        out.append(f"  byline     {parts}  ({b['found_in']}, {b['line']}:{b['column']})")
    out += [f"  {name:<10} {one_line(text)}" for name, text in one["head"].items() if text]
    for kind, label in (("images", "picture"), ("trackers", "counter"), ("links", "link")):
        some = [e for e in one[kind] if kind == "trackers" or e["zone"] in ("story", "edge")]
        for e in some[:12]:
            told = e.get("credit") or e.get("alt") or e.get("text") or ""
            live = "" if e.get("live", True) else "  (not live)"
            out.append(
                f"  {label:<10} {one_line(e['url'] or '-')}  {one_line(told)[:80]}{live}  ({e['line']}:{e['column']})"
            )
        if len(some) > 12:
            out.append(f"             and {len(some) - 12} more; --format json lists them all")
    out.append("  text")
    for b in one["blocks"]:
        if b["zone"] in ("story", "edge"):
            label = b["kind"] if b["zone"] == "story" else f"{b['kind']}, beside"
            body = textwrap.fill(
                one_line(b["text"]),
                96,
                initial_indent=f"    {b['line']}:{b['column']} [{label}] ",
                subsequent_indent="      ",
            )
            out.append(body)
    # a build log obeys a line that begins with "::", whatever space stands before it
    return re.sub(r"(?m)^([ \t]*)::", r"\1\\::", "\n".join(out)) + "\n"
