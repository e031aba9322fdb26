"""rights policies new: a newsroom's terms from a handful of answers, asked on a terminal or given as options."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from rights.cli.files import write_whole
from rights.cli.output import emit, trouble
from rights.cli.world import as_of
from rights.errors import TermsError, UsageError
from rights.terms import load_pack

__all__ = ["new"]

_BYLINES = ["author", "newsroom", "none"]
_LINKS = ["article", "homepage", "either", "none"]
_EDITS = ["none", "style", "any"]
_PICTURES = ["none", "own", "all"]
_TRANSLATIONS = ["yes", "ask", "no"]
_PLACES = ["top", "bottom", "anywhere"]


def _licences(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    return [one for one in _bases() if one.startswith(begun)]


def _bases() -> list[str]:
    """Ids of the bundled licences."""
    return [policy.id for policy in load_pack(strict=False).policies if policy.base and policy.licence.get("spdx")]


@click.command(
    epilog="""\b
Examples:
  rights policies new                       asks, one question after another
  rights policies new --name "Prairie Wire" --host prairiewire.example
  rights policies new --name "Prairie Wire" --host prairiewire.example \\
      --licence cc-by-nd-4.0 --byline newsroom --pictures none --output terms/prairie-wire.yaml

\b
What is written lints clean, and its examples come out as they say. A file that is there is not overwritten.
"""
)
@click.option("--name", help="The newsroom's name, as a copy credits it.")
@click.option("--id", "ident", metavar="ID", help="The policy's id; made of the name unless said.")
@click.option("--host", "hosts", multiple=True, metavar="HOST", help="Where its own pages stand; repeatable.")
@click.option("--language", metavar="TAG", help="The language of its stories: en.")
@click.option("--terms", metavar="URL", help="Where its terms stand.")
@click.option(
    "--licence", metavar="ID", help="A licence to build upon: cc-by-4.0, ... or none.", shell_complete=_licences
)
@click.option(
    "--credit", metavar="WORDING", help='"This story was originally published by {name}."; "any" for any credit.'
)
@click.option("--place", type=click.Choice(_PLACES), help="Where the credit stands: anywhere.")
@click.option("--byline", type=click.Choice(_BYLINES), help="Who is named: author.")
@click.option("--link", type=click.Choice(_LINKS), help="Where a link leads: article.")
@click.option("--edits", type=click.Choice(_EDITS), help="What may be changed: style.")
@click.option("--pictures", type=click.Choice(_PICTURES), help="Which pictures may be used: own (of the newsroom).")
@click.option("--translation", type=click.Choice(_TRANSLATIONS), help="Whether it may be translated: ask.")
@click.option("--tracker", metavar="URL", help="The counter's address, with {article_id}.")
@click.option("--notify", metavar="ADDRESS", help="Whom to tell of a republication.")
@click.option("--contact", metavar="ADDRESS", help="Where questions go.")
@click.option("--resale/--no-resale", default=None, help="Whether the story may be sold: no.")
@click.option("--ads/--no-ads", default=None, help="Whether advertisements may be sold against it: yes.")
@click.option("--output", metavar="FILE", help="ID.yaml unless said; - for standard output.")
@click.option("--ask/--no-ask", default=None, help="Ask for what is not given; on a terminal unless said.")
@click.option("--as-of", "as_of_", metavar="DATE", help="The day that it carries; today unless said.")
def new(**options: Any) -> None:
    """Write a newsroom's terms, with examples, from a handful of answers."""
    from rights.engine.draft import Answers, draft, id_of  # noqa: PLC0415  # --help needs no engine
    from rights.render.copybox import write  # noqa: PLC0415  # ditto

    asking = sys.stdin.isatty() if options["ask"] is None else options["ask"]
    bases = _bases()
    ask = _asker(options, asking=asking)
    name = " ".join(str(ask("name", "What is the newsroom called", None)).split())
    if not name:
        raise UsageError("a newsroom has a name", hint='give it: --name "Prairie Wire"')
    ident = str(ask("ident", "The policy's id", id_of(name)))
    hosts = options["hosts"] or tuple(
        str(ask("host", "On which host do its own pages stand (prairiewire.example)", None)).replace(",", " ").split()
    )
    licence = str(ask("licence", "A licence to build upon (cc-by-4.0, cc-by-nd-4.0, ... or none)", "none"))
    if licence not in ("none", "", *bases):
        from rights.terms.shape import did_you_mean  # noqa: PLC0415  # for an error only

        raise UsageError(
            f'there is no licence "{licence}"', hint=did_you_mean(licence, bases) or f"there are: {', '.join(bases)}"
        )
    credit = str(ask("credit", "The credit's wording", "This story was originally published by {name}."))
    answers = Answers(
        id=ident,
        name=name,
        hosts=tuple(_host(host) for host in hosts),
        language=str(ask("language", "The language of its stories", "en")),
        terms=str(ask("terms", "The address of its terms, if they stand somewhere", "")),
        licence="" if licence == "none" else licence,
        credit="" if credit == "any" else credit,
        place=str(ask("place", "Where the credit stands", "anywhere", _PLACES)),
        byline=str(ask("byline", "Who is named in the byline (newsroom: the author and you)", "author", _BYLINES)),
        link=str(ask("link", "Where a link has to lead", "article", _LINKS)),
        edits=str(ask("edits", "What may be changed in the text", "style", _EDITS)),
        pictures=str(ask("pictures", "Which pictures may be used", "own", _PICTURES)),
        translation=str(ask("translation", "May it be translated", "ask", _TRANSLATIONS)),
        tracker=str(ask("tracker", "The address of a counter, with {article_id}, if there is one", "")),
        notify=str(ask("notify", "Whom to tell of a republication, if anybody", "")),
        contact=str(ask("contact", "Where questions go", "")),
        resale=bool(ask("resale", "May the story be sold", default=False)),
        ads=bool(ask("ads", "May advertisements be sold against it", default=True)),
    )
    target = options["output"] or f"{ident}.yaml"
    if target != "-" and os.path.lexists(target):
        raise UsageError(f"there is a file {target} already", hint="name another one: --output FILE")
    try:
        text = draft(answers, load_pack(strict=False).lists, write=write, today=as_of(options["as_of_"]).date())
    except TermsError as error:
        told = "; ".join(dict.fromkeys(mistake.message for mistake in error.mistakes))
        hint = next((mistake.hint for mistake in error.mistakes if mistake.hint), "")
        raise UsageError(f"these answers can't stand in a policy: {told}", hint=hint) from error
    if target == "-":
        emit(text, for_people=False)
        return
    write_whole(target, text)
    trouble(
        f"{target} is written; it lints clean, and its examples come out as they say\n"
        f"next: read it, change what you say otherwise, and run: rights policies test {target}"
    )


def _asker(options: dict[str, Any], *, asking: bool) -> Callable[..., Any]:
    """What gives an answer: the option, else the person, else the default."""

    def ask(name: str, question: str, default: Any, choices: list[str] | None = None) -> Any:
        given = options.get(name)
        if given is not None:
            return given
        if not asking:
            if default is None:
                raise UsageError(f"{question}?", hint=f"give it as --{name}")
            return default
        if isinstance(default, bool):
            return click.confirm(question, default=default, err=True)
        kind = click.Choice(choices) if choices else None
        return click.prompt(question, default=default, type=kind, err=True, show_default=bool(default))

    return ask


def _host(text: str) -> str:
    """A host, of whatever was given: an address or a name."""
    host = text.strip().lower().split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")
    if "." not in host or not host.replace(".", "").replace("-", "").isalnum():
        raise UsageError(f'"{text}" is no host', hint="write it as prairiewire.example")
    return host
