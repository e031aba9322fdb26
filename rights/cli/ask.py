"""rights ask: write down the questions that only a person can answer, where the answers belong."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click
import msgspec

from rights.cli.files import is_address, read_page, read_standard_input, write_whole
from rights.cli.output import emit, trouble
from rights.cli.world import (
    check_page_url,
    fetch_page,
    given,
    judging_options,
    load_config,
    looks_like_file,
    world_of,
)
from rights.errors import InputError, UsageError

__all__ = ["ask"]


@click.command(
    epilog="""\b
Examples:
  rights ask draft.html --publisher gazette.yaml       what is open for this draft
  rights ask --policy dcnf --publisher gazette.yaml    what is open whatever the story
  rights ask draft.html --publisher gazette.yaml --print

\b
The questions stand in the record with an empty answer. Write yes or no behind each, your name and the day, and check again.
"""
)
@click.argument("sources", nargs=-1, metavar="[PAGE | URL | -]...")
@judging_options
@click.option("--page-url", metavar="URL", help="Where the page is or will be.")
@click.option("--print", "only_print", is_flag=True, help="Print the record instead of writing it.")
def ask(sources: tuple[str, ...], **options: Any) -> None:
    """Write down the questions that only a person can answer.

    They go into the publisher's record (--publisher FILE), which is made if it is not there yet; answers and comments
    that are in it stay.
    """
    from rights.engine import open_questions  # noqa: PLC0415  # --help needs no engine
    from rights.terms.records import Question, blank_attestations, blank_fields  # noqa: PLC0415  # ditto

    config = load_config(options["config_file"])
    target = _target(options, config)
    if not os.path.lexists(target):
        options = {**options, "publisher": None, "publishers": None}
        config = msgspec.structs.replace(config, publisher=None)
    check_page_url(options["page_url"])
    known = given(config, options)
    if not sources and not known.named:
        raise UsageError("which terms are meant?", hint="name a page, or --policy ID")
    world = world_of(known, options)
    found = open_questions(world, [_page(source) for source in sources])
    existing = target.read_text(encoding="utf-8") if target.exists() else ""
    publisher_id = known.publisher.id if known.publisher is not None else target.stem
    text = existing
    asked = 0
    if found.facts and not existing:
        text = blank_attestations(next(iter(found.facts)), publisher_id, [], existing=text, shown=str(target))
    elif found.facts:
        fields = [field for some in found.facts.values() for one in some for field in one.fields]
        text = blank_fields(publisher_id, list(dict.fromkeys(fields)), existing=text, shown=str(target))
    for policy_id, questions in found.asked.items():
        blanks = [Question(q.clause, q.text, q.article) for q in questions]
        text = blank_attestations(policy_id, publisher_id, blanks, existing=text, shown=str(target))
        asked += len(questions)
    for source, reason in found.unread:
        trouble(f"not read: {source}: {reason}")
    if only_print(options):
        emit(text)
    elif text != existing:
        write_whole(target, text)
    if not only_print(options) and (found.pages or not sources):
        emit(_told(target, asked, found, changed=text != existing))
    raise SystemExit(2 if found.unread and not found.pages else 0)


def only_print(options: dict[str, Any]) -> bool:
    """Whether the record is to be printed and nothing written."""
    return bool(options["only_print"])


def _target(options: dict[str, Any], config: Any) -> Path:
    """The file that the questions go to."""
    wanted = options.get("publisher") or (config.publisher and config.at(config.publisher))
    registry = options.get("publishers") or (config.publishers and config.at(config.publishers))
    if wanted is None:
        raise UsageError(
            "whose answers are they?",
            hint="name the publisher's record, which is made if need be: --publisher our-site.yaml",
        )
    if looks_like_file(wanted) or os.path.isfile(wanted):  # noqa: PTH113  # Path raises on names that are too long
        path = Path(wanted)
    elif registry is not None:
        path = Path(registry)
    else:
        raise UsageError(f'where is the record of "{wanted}"?', hint=f"name a file: --publisher {wanted}.yaml")
    if not os.path.isdir(path.parent):  # noqa: PTH112  # ditto
        raise UsageError(f"there is no folder {path.parent}", hint="make it first")
    return path


def _page(source: str) -> tuple[str, bytes | None, str | None, str]:
    """Name, bytes, charset, and the reason where it can't be read."""
    if is_address(source):
        body, _, charset = fetch_page(source)
        return source, body, charset, ""
    try:
        return source, read_standard_input() if source == "-" else read_page(source), None, ""
    except InputError as error:
        return source, None, None, error.message


def _told(target: Path, asked: int, found: Any, *, changed: bool) -> str:
    lines = []
    if asked:
        verb = "are" if asked > 1 else "is"
        what = f"{asked} questions {verb}" if asked > 1 else "1 question is"
        lines.append(f"{what} {'now ' if changed else 'already '}in {target}: write yes or no behind each `answer:`,")
        lines.append("with your name and the day, and run the check again.")
        lines += [f"  {policy}/{q.clause}: {q.text}" for policy, some in found.asked.items() for q in some]
    else:
        lines.append("No question is open that a person's word can settle.")
    if found.facts:
        lines.append(f"Say in {target} itself:")
        lines += [
            f"  {policy}/{q.clause}: {q.text}{_in(q.fields)}" for policy, some in found.facts.items() for q in some
        ]
    if found.others:
        lines.append("Not for a person to vouch for; give the program more to see:")
        lines += [f"  {policy}/{q.clause}: {q.answer or q.text}" for policy, some in found.others.items() for q in some]
    return "\n".join(lines) + "\n"


def _in(fields: tuple[str, ...]) -> str:
    """Where in the record a question is answered."""
    return f" ({' and '.join(f'`{field}:`' for field in fields)})" if fields else ""
