"""rights copybox: the copy of one article that keeps its terms, to be given to those who republish it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rights.cli.files import is_address, write_whole
from rights.cli.output import emit, trouble
from rights.cli.policies_named import one_policy
from rights.cli.world import as_of, load_config, page_of, policy_ids, read_publisher
from rights.errors import InputError, UsageError
from rights.model.records import Article

if TYPE_CHECKING:
    from rights.engine.copybox import Copy
    from rights.model.page import Page
    from rights.model.story import Line

__all__ = ["CHANNELS", "copybox", "read_article", "tell"]

_RECORDS = (".yaml", ".yml", ".json", ".ninjs", ".csv", ".tsv")
CHANNELS = ["online", "print", "newsletter", "audio", "social"]
"""Where a copy may appear."""


@click.command(
    epilog="""\b
Examples:
  rights copybox story.yaml --policy our-terms.yaml              the record of an article, with its body
  rights copybox story.yaml --policy dcnf --original story.html  the record, and its text
  rights copybox story.html --policy dcnf --format markdown      the article's own page

\b
Exit status:
  0  the copy keeps the terms, as far as a page can show
  1  a term can't be kept with what is known; which one is told on standard error
  2  the call, the policy or the article can't be read
"""
)
@click.argument("article", metavar="ARTICLE")
@click.option("--policy", required=True, metavar="ID|FILE", help="Whose terms.", shell_complete=policy_ids)
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--id", "ident", metavar="ID", help="Which article, where the file holds several.")
@click.option("--original", metavar="FILE|URL", help="The article's text, where the record has none.")
@click.option("--publisher", metavar="ID|FILE", help="Who will republish it.")
@click.option("--publishers", metavar="FILE", help="A registry of publishers' records.")
@click.option("--channel", type=click.Choice(CHANNELS), default="online", help="Where it will appear.")
@click.option("--as-of", "as_of_", metavar="DATE", help="The day to judge for; now unless said.")
@click.option("--format", "format_", type=click.Choice(["html", "markdown"]), default="html", help="html or markdown.")
@click.option("--output", metavar="FILE", help="Write it there; else to standard output.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
def copybox(article: str, **options: Any) -> None:
    """The compliant copy of one article: headline, byline, credits, text, links, notices and counter.

    Pictures stay out, as most terms do not cover them.
    """
    from rights.engine.copybox import compose  # noqa: PLC0415  # --help needs no engine
    from rights.render.copybox import write  # noqa: PLC0415  # ditto

    config = load_config(options["config_file"])
    policy, _, lists = one_policy(options["policy"], options["folders"], config)
    record, body = read_article(article, options["ident"], options["original"])
    if not body:
        raise UsageError(
            f'the record of "{record.id}" holds no text', hint="give body: in it, or --original FILE with the text"
        )
    if not record.title:
        raise UsageError(f'the record of "{record.id}" holds no title', hint="give title: in it")
    copy = compose(
        policy,
        lists,
        record,
        body,
        write=write,
        form=options["format_"],
        as_of=as_of(options["as_of_"]),
        channel=options["channel"],
        publisher=read_publisher(options["publisher"], options["publishers"]),
    )
    if copy.outside is not None:
        raise UsageError(
            f"the terms of {policy.id} do not hold for this story: only where {copy.outside}",
            hint="take the policy that does: rights policies lists them",
        )
    if options["output"]:
        write_whole(options["output"], copy.text)
    else:
        emit(copy.text, for_people=False)
    raise SystemExit(1 if tell(copy) else 0)


def read_article(given: str, ident: str | None, original: str | None) -> tuple[Article, tuple[Line, ...]]:
    """An article's record and its text as lines: from a record, or from the article's own page.

    Raises:
        UsageError: the file holds several, or is not there.
        InputError: it can't be read.
    """
    from rights.engine.copybox import article_of, lines_of  # noqa: PLC0415  # --help needs no engine

    text: Page | None = page_of(original) if original else None
    title: str | None = None
    if not is_address(given) and given.lower().endswith(_RECORDS):
        record = _record(given, ident)
        if text is None and record.body:
            text, title = _body(record), record.title or record.id
    else:
        if not is_address(given) and not os.path.isfile(given):  # noqa: PTH113  # Path raises on names that are too long
            raise UsageError(f"there is no {given}", hint="name the article's record or its page")
        page = page_of(given)
        record = article_of(page)
        text = text or page
    return record, lines_of(text, title) if text is not None else ()


def _record(path: str, ident: str | None) -> Article:
    from rights.terms.records import load_articles  # noqa: PLC0415  # pydantic and YAML where a record is given

    records = load_articles(Path(path))
    if ident is not None:
        records = [record for record in records if record.id == ident]
        if not records:
            raise UsageError(f'{path} holds no article "{ident}"')
    if len(records) != 1:
        ids = ", ".join(record.id for record in records[:8])
        raise UsageError(f"{path} holds {len(records)} articles ({ids})", hint="say which one: --id ID")
    return records[0]


def _body(record: Article) -> Page:
    """The record's own text, in whichever format it is."""
    from rights import extract  # noqa: PLC0415  # the reader is loaded only where a page is read

    body = record.body or ""
    try:
        page = extract.read(body.encode("utf-8", "replace"), f"the body of {record.id}")
    except InputError as error:
        raise InputError(f'the body of "{record.id}" can\'t be read: {error.message}') from error
    if page.source.format in ("text", "markdown"):
        # a text that begins with its first paragraph looks as if that were the headline
        mark = "# " if page.source.format == "markdown" else ""
        whole = f"{mark}{record.title or record.id}\n\n{body}\n"
        page = extract.read(
            whole.encode("utf-8", "replace"), f"the body of {record.id}", input_format=page.source.format
        )
    return page


def tell(copy: Copy) -> bool:
    """Say what the copy can't show or can't keep; whether a duty stays broken."""
    for remark in copy.remarks:
        trouble(f"to do: {remark}")
    broken = False
    for finding in copy.left:
        what = "can't be kept with what is known" if finding.level != "should" else "advice that can't be kept"
        how = f"\n  {finding.fix.description}" if finding.fix is not None else ""
        trouble(f"{what}: {finding.clause}: {finding.message}{how}")
        broken = broken or finding.level != "should"
    asked = [f for f in copy.entry.findings if f.counts and f.verdict in ("open", "review")]
    if asked:
        names = ", ".join(finding.clause for finding in asked)
        trouble(f"for a person, as no page can show it: {names}")
    return broken
