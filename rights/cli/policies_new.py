"""rights policies new: a newsroom's terms from a handful of answers, asked on a terminal or given as options."""

from __future__ import annotations

import os
import re
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
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*\Z")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


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
    from rights.engine.draft import Answers, draft, id_of, moot  # noqa: PLC0415  # --help needs no engine
    from rights.render.copybox import write  # noqa: PLC0415  # ditto

    asking = sys.stdin.isatty() if options["ask"] is None else options["ask"]
    bases = _bases()
    ask = _asker(options, asking=asking)
    name = str(ask("name", "What is the newsroom called", None, check=_name))
    target = options["output"]
    ident = str(ask("ident", "The policy's id", id_of(name), check=_ident(target)))
    hosts = options["hosts"] or ask(
        "host", "On which host do its own pages stand, such as prairiewire.example", None, check=_hosts
    )
    licence = str(
        ask("licence", "A licence to build upon, such as cc-by-4.0 or cc-by-nd-4.0", "none", check=_licence(bases))
    )
    credit = str(
        ask("credit", "The credit's wording", "This story was originally published by {name}.", check=_wording)
    )
    answers = Answers(
        id=ident,
        name=name,
        hosts=tuple(_host(host) for host in hosts),
        language=str(ask("language", "The language of its stories", "en", check=_tag)),
        terms=str(ask("terms", "The address of its terms, if they stand somewhere", "", check=_address)),
        licence="" if licence == "none" else licence,
        credit="" if credit == "any" else credit,
        place=str(ask("place", "Where the credit stands", "anywhere", _PLACES)),
        byline=str(ask("byline", "Who is named in the byline (newsroom: the author and you)", "author", _BYLINES)),
        link=str(ask("link", "Where a link has to lead", "article", _LINKS)),
        edits=str(ask("edits", "What may be changed in the text", "style", _edits(licence))),
        pictures=str(ask("pictures", "Which pictures may be used", "own", _PICTURES)),
        translation=str(ask("translation", "May it be translated", "ask", _TRANSLATIONS)),
        tracker=str(ask("tracker", "The address of a counter, with {article_id}, if there is one", "", check=_address)),
        notify=str(ask("notify", "Whom to tell of a republication, if anybody", "")),
        contact=str(ask("contact", "Where questions go", "")),
        resale=bool(ask("resale", "May the story be sold", default=False)),
        ads=bool(ask("ads", "May advertisements be sold against it", default=True)),
    )
    target = target or f"{ident}.yaml"
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
    for said in moot(answers):
        trouble(f"note: {said}")
    trouble(
        f"{target} is written; it lints clean, and its examples come out as they say\n"
        f"next: read it, change what you say otherwise, and run: rights policies test {target}"
    )


def _asker(options: dict[str, Any], *, asking: bool) -> Callable[..., Any]:
    """What gives an answer: the option, else the person, else the default."""

    def ask(
        name: str,
        question: str,
        default: Any,
        choices: list[str] | None = None,
        check: Callable[[str], Any] | None = None,
    ) -> Any:
        given = options.get(name)
        if given is not None:
            return check(given) if check is not None else given
        if not asking:
            if default is None:
                raise UsageError(f"{question}?", hint=f"give it as --{name}")
            return default
        if isinstance(default, bool):
            return click.confirm(question, default=default, err=True)
        kind = click.Choice(choices) if choices else None

        def checked(answer: str) -> Any:
            """The answer, or why it can't stand; then it is asked again, and what was answered before stays."""
            try:
                return check(answer) if check is not None else answer
            except UsageError as error:
                told = f"{error.message}; {error.hint}" if error.hint else error.message
                raise click.UsageError(told) from error

        return click.prompt(
            question,
            default=default,
            type=kind,
            err=True,
            show_default=bool(default),
            value_proc=checked if check is not None else None,
        )

    return ask


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise UsageError("a newsroom has a name", hint='give it: --name "Prairie Wire"')
    return name


def _ident(output: str | None) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not _ID.match(text):
            raise UsageError(f'"{text[:40]}" is no id', hint="write it with small letters, digits and hyphens")
        if output is None and os.path.lexists(f"{text}.yaml"):
            raise UsageError(f"there is a file {text}.yaml already", hint="name another one: --output FILE")
        return text

    return check


def _hosts(text: str) -> tuple[str, ...]:
    found = tuple(_host(one) for one in text.replace(",", " ").split())
    if not found:
        raise UsageError("a host is needed", hint="write it as prairiewire.example")
    return found


def _licence(bases: list[str]) -> Callable[[str], str]:
    def check(text: str) -> str:
        from rights.terms.shape import did_you_mean  # noqa: PLC0415  # for an error only

        licence = text.strip().lower() or "none"
        if licence not in ("none", *bases):
            hint = did_you_mean(licence, bases) or f"there are: {', '.join(bases)}"
            raise UsageError(f'there is no licence "{text}"', hint=hint)
        return licence

    return check


def _wording(text: str) -> str:
    from rights.text.template import VARIABLES, TemplateError, parse, variables  # noqa: PLC0415  # --help needs none

    try:
        unknown = sorted(set(variables(parse(text))) - {*VARIABLES, "republishing", "notice"})
    except TemplateError as error:
        raise UsageError(f"this wording can't be read: {error}") from error
    if unknown:
        raise UsageError(f"there is no variable {{{unknown[0]}}}", hint="such as {name}, {authors}, {url}, {date}")
    return text


def _tag(text: str) -> str:
    if not _TAG.match(text):
        raise UsageError(f'"{text[:40]}" is no language tag', hint="write it as en, de or pt-BR")
    return text


def _address(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise UsageError(f'"{text[:60]}" is no address', hint="begin it with https://")
    return text


def _edits(licence: str) -> list[str]:
    """What may be answered: a licence without derivatives leaves no room for any."""
    return [one for one in _EDITS if one != "any" or "-nd" not in licence]


def _host(text: str) -> str:
    """A host, of whatever was given: an address or a name."""
    host = text.strip().lower().split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")
    if "." not in host or not host.replace(".", "").replace("-", "").isalnum():
        raise UsageError(f'"{text}" is no host', hint="write it as prairiewire.example")
    return host
