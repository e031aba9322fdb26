"""rights compare: what was changed between an original and its republication, and what the terms say of each edit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from rights.cli.files import is_address, read_page, read_standard_input, write_whole
from rights.cli.output import emit, render_options, trouble
from rights.cli.world import articles_of, fetch_page, given, load_config, policy_ids, world_of
from rights.errors import FetchError, InputError, UsageError

if TYPE_CHECKING:
    from rights.cli.config import Config
    from rights.engine import World
    from rights.model.page import Page
    from rights.model.terms import Policy
    from rights.render.lens import Compared

__all__ = ["compare"]


@click.command(
    epilog="""\b
Examples:
  rights compare original.html draft.html
  rights compare original.txt draft.md --policy the-conversation-us
  rights compare original.html draft.html --format html --output compared.html
  rights compare --pairs pairs.jsonl --format json
"""
)
@click.argument("original", required=False, metavar="ORIGINAL")
@click.argument("republication", required=False, metavar="REPUBLICATION")
@click.option(
    "--pairs", metavar="LIST.jsonl", help="Many pairs: one object a line with id, original, republication, date."
)
@click.option(
    "--policy", multiple=True, metavar="ID|FILE", help="Whose terms the edits are held to.", shell_complete=policy_ids
)
@click.option("--policies", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--article", multiple=True, metavar="FILE", help="The original's record.")
@click.option("--publisher", metavar="ID|FILE", help="The publisher's record.")
@click.option("--publishers", metavar="FILE", help="A registry of publishers' records.")
@click.option(
    "--channel",
    type=click.Choice(["online", "print", "newsletter", "audio", "social"]),
    help="Where it appears; online unless said.",
)
@click.option("--date", "day", metavar="DAY", help="The day of the original, for words like today and Tuesday.")
@click.option("--as-of", metavar="DATE", help="The day to judge for; now unless said.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json", "html"]), default="text", help="text, json or html."
)
@click.option("--output", metavar="FILE", help="Write to this file instead of standard output.")
@click.option("--no-color", is_flag=True, help="No colours.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
def compare(original: str | None, republication: str | None, **options: Any) -> None:
    """What was changed between ORIGINAL and REPUBLICATION, and does it matter?

    Each edit with both texts and its class: house style, numbers, names, quotations, cuts, additions. With --policy,
    what the terms say of it. Ends with 0 where they were compared, 1 where the policy forbids an edit, 2 where a side
    can't be read.
    """
    config = load_config(options["config_file"])
    listed = options["pairs"]
    if listed is None and (original is None or republication is None):
        raise UsageError("two texts are needed", hint="rights compare ORIGINAL REPUBLICATION, or --pairs LIST.jsonl")
    if listed is not None and original is not None:
        raise UsageError("--pairs already says what to compare", hint="leave ORIGINAL and REPUBLICATION out")
    if listed is not None and options["format_"] == "html":
        raise UsageError("a list of pairs is written as text or json", hint="give one pair for html")
    if original == republication == "-":
        raise UsageError("only one of the two can be read from standard input")
    terms = _Terms(config, options)
    if listed is not None:
        raise SystemExit(_many(listed, terms, options, config))
    assert original is not None
    assert republication is not None
    compared = _one(original, republication, _day(options["day"]), terms)
    text = _written(compared, options, config)
    if options["output"] is not None:
        write_whole(options["output"], text)
    else:
        emit(text, for_people=options["format_"] == "text")
    raise SystemExit(_status(compared))


class _Terms:
    """What the edits are held to: nothing, or one policy with the state of the world; and the originals' records.

    Raises: UsageError where the call names several policies: an edit is held to one set of terms at a time.
    """

    def __init__(self, config: Config, options: dict[str, Any]) -> None:
        self.policy: Policy | None = None
        self.world: World | None = None
        if not options["policy"]:
            # no pack is loaded where nobody asks for terms
            self.articles = articles_of(options["article"] or [config.at(path) for path in config.article])
            return
        known = given(config, {**options, "original": None})
        if len(known.pack.policies) != 1:
            raise UsageError("edits are held to one policy at a time", hint="name one --policy")
        self.articles = known.articles
        self.policy = known.pack.policies[0]
        self.world = world_of(known, {"page_url": None})


def _status(compared: Compared) -> int:
    terms = compared.terms
    return 1 if terms is not None and any(one.verdict == "fail" and one.counts for one in terms.findings) else 0


def _one(
    original: str,
    republication: str,
    day: date | None,
    terms: _Terms,
    name: str | None = None,
) -> Compared:
    """Read both sides and compare them.

    Raises: InputError, FetchError where a side can't be read.
    """
    from rights.engine.lens import judged, lay_beside  # noqa: PLC0415  # --help needs no lens
    from rights.render.lens import Compared  # noqa: PLC0415  # ditto

    first, second = _page(original, "the original"), _page(republication, "the republication")
    said = None
    if terms.policy is not None and terms.world is not None:
        comparison, said = judged(terms.world, first, second, terms.policy, day)
    else:
        comparison = lay_beside(first, second, terms.articles, day)
    return Compared(original, republication, comparison, day, said, name)


def _page(source: str, what: str) -> Page:
    from rights import extract  # noqa: PLC0415  # --help needs no reader

    try:
        if is_address(source):
            body, name, charset = fetch_page(source)
            page = extract.read(body, name, charset=charset)
        else:
            data = read_standard_input() if source == "-" else read_page(source)
            page = extract.read(data, source)
    except FetchError as error:
        raise InputError(f"{what} can't be read: {source}: {error.reason}") from error
    except InputError as error:
        raise InputError(f"{what} can't be read: {source}: {error.message}", hint=error.hint) from error
    if page.damaged is not None:
        raise InputError(f"{what} can't be read: {source}: {page.damaged}")
    if not any(block.zone in ("story", "edge") for block in page.blocks):
        raise InputError(f"{what} can't be read: {source}: there is no story in it")
    return page


def _day(text: str | None) -> date | None:
    """The day as given; an instant counts as its day.

    Raises: UsageError where it is none.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise UsageError(f'"{text}" is no day', hint="write it as --date 2024-05-31") from error


def _written(compared: Compared, options: dict[str, Any], config: Any) -> str:
    if options["format_"] == "json":
        from rights.render.lens import json_lens  # noqa: PLC0415  # one writer a call

        return json_lens.render(compared)
    if options["format_"] == "html":
        from rights.render.lens import html_lens  # noqa: PLC0415  # ditto

        return html_lens.render(compared)
    from rights.render.lens import text_lens  # noqa: PLC0415  # ditto

    shown = render_options(options, config)
    return text_lens.render(compared, shown.terminal() if options["output"] is None else shown.plain())


def _many(listed: str, terms: _Terms, options: dict[str, Any], config: Any) -> int:
    """Compare a list of pairs, one after another, so that memory stays bounded; the exit status."""
    pairs = list(_pairs(listed))
    if options["output"] is not None:
        raise UsageError("a list of pairs is written to standard output", hint="leave --output out")
    worst = 0
    for name, first, second, day in pairs:
        try:
            compared = _one(first, second, day, terms, name)
        except InputError as error:
            worst = 2
            trouble(f"not compared: {name}: {error.message}")
            if options["format_"] == "json":
                from rights.render.lens.json_lens import line  # noqa: PLC0415  # one writer a call

                emit(line({"id": name, "error": error.message}), for_people=False)
            continue
        worst = max(worst, _status(compared))
        if options["format_"] == "json":
            from rights.render.lens.json_lens import document, line  # noqa: PLC0415  # ditto

            emit(line(document(compared)), for_people=False)
        else:
            emit(f"{name}: {first} and {second}\n{_written(compared, options, config)}\n")
    return worst


def _pairs(listed: str) -> Iterator[tuple[str, str, str, date | None]]:
    """Name, original, republication and day of each pair; paths in the list are seen from its folder.

    Raises: RecordError with every mistake of the list, each with its line.
    """
    import json  # noqa: PLC0415  # a list only

    from rights.errors import Mistake, RecordError  # noqa: PLC0415  # ditto

    try:
        lines = (read_standard_input() if listed == "-" else read_page(listed)).decode("utf-8-sig").splitlines()
    except InputError as error:
        raise InputError(f"{listed} can't be read: {error.message}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{listed} can't be read: it is no UTF-8 text") from error
    mistakes: list[Mistake] = []
    found: list[tuple[str, str, str, date | None]] = []
    folder = os.path.dirname(listed) if listed != "-" else ""  # noqa: PTH120  # names as they were given

    def wrong(number: int, message: str, hint: str = "") -> None:
        mistakes.append(Mistake(listed, message, line=number, column=1, hint=hint))

    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            pair = json.loads(text)
        except (ValueError, RecursionError):
            wrong(number, "this line is no JSON object", "one object a line: {id, original, republication, date}")
            continue
        if not isinstance(pair, dict):
            wrong(number, "this line is no JSON object", "one object a line: {id, original, republication, date}")
            continue
        sides = [pair.get("original"), pair.get("republication")]
        missing = [
            name
            for name, side in zip(("original", "republication"), sides, strict=True)
            if not isinstance(side, str) or not side
        ]
        if missing:
            wrong(number, f"{' and '.join(missing)} is missing", "name the file")
            continue
        try:
            day = _day(pair.get("date")) if isinstance(pair.get("date"), str) else None
        except UsageError as error:
            wrong(number, error.message, "write it as 2024-05-31")
            continue
        first, second = (
            str(side) if is_address(str(side)) or side == "-" else os.path.join(folder, str(side))  # noqa: PTH118
            for side in sides
        )
        found.append((str(pair.get("id", number)), first, second, day))
    if mistakes:
        raise RecordError(mistakes)
    if not found:
        raise UsageError(f"{listed} lists no pair", hint="one object a line: {id, original, republication, date}")
    yield from found
