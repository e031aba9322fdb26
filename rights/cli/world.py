"""The options that several commands share, turned into the state of the world that the engine judges under."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import click
import msgspec

from rights._version import __version__
from rights.cli import config as settings
from rights.cli.files import is_address, read_page
from rights.cli.output import trouble
from rights.errors import FetchError, InputError, UsageError
from rights.model.page import Page
from rights.model.records import Article, Entry, Publisher
from rights.model.terms import Clause, Policy
from rights.terms import Pack, load_pack, load_policy

__all__ = [
    "Given",
    "articles_of",
    "as_of",
    "check_page_url",
    "fetch_page",
    "given",
    "judging_options",
    "load_config",
    "page_of",
    "policy_ids",
    "read_publisher",
    "terms_in_reach",
    "world_of",
]

if TYPE_CHECKING:
    from rights.engine import World

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Given(msgspec.Struct, frozen=True):
    """What the call and the configuration give together.

    pack: the policies in reach and the lists. named: ids of the policies that --policy names.
    """

    pack: Pack
    named: frozenset[str]
    publisher: Publisher | None
    articles: tuple[Article, ...]
    original: Page | None
    channel: str
    as_of: datetime
    ledger: tuple[Entry, ...] | None = None
    registry: tuple[Publisher, ...] = ()
    max_age: int | None = None


def policy_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001  # click's form
    """Ids of bundled policies, for the shell's completion."""
    return [policy.id for policy in load_pack().policies if policy.id.startswith(incomplete)]


def judging_options(command: _Command) -> _Command:
    """The options that say what to judge under."""
    options = [
        click.option(
            "--policy",
            "policy",
            multiple=True,
            metavar="ID|FILE",
            help="Whose terms; repeatable.",
            shell_complete=policy_ids,
        ),
        click.option(
            "--policies", "policies", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones."
        ),
        click.option("--bundled/--no-bundled", "bundled", default=None, help="With or without the bundled policies."),
        click.option("--original", metavar="FILE|URL", help="The original's text."),
        click.option("--article", "article", multiple=True, metavar="FILE", help="The original's record, one or many."),
        click.option("--publisher", metavar="ID|FILE", help="The publisher's record."),
        click.option("--publishers", metavar="FILE", help="A registry of publishers' records."),
        click.option("--ledger", metavar="FILE", help="Past republications."),
        click.option(
            "--max-age",
            "max_age",
            metavar="DAYS",
            type=click.IntRange(min=0),
            help="Say which terms were read longer ago than that; 730 unless said.",
        ),
        click.option(
            "--channel",
            type=click.Choice(["online", "print", "newsletter", "audio", "social"]),
            help="Where it appears; online unless said.",
        ),
        click.option("--as-of", "as_of", metavar="DATE", help="The day to judge for; now unless said."),
        click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def load_config(config_file: str | None) -> settings.Config:
    """The configuration that was named, or the nearest one, or an empty one."""
    if config_file is not None:
        if not os.path.isfile(config_file):  # noqa: PTH113  # Path raises on names that are too long
            raise UsageError(f"there is no configuration {config_file}")
        return settings.load(Path(config_file))
    found = settings.find(Path.cwd())
    if found is None:
        return settings.Config()
    return settings.load(_near(found))


def _near(path: Path) -> Path:
    """The path as seen from here, where it lies here or below."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def given(config: settings.Config, options: dict[str, Any]) -> Given:
    """Read everything that the options and the configuration name."""
    pack, named = terms_in_reach(config, options)
    when = as_of(options.get("as_of"))
    original = options.get("original")
    wanted = options.get("publisher") or config.publisher
    registry = options.get("publishers") or (config.publishers and config.at(config.publishers))
    publisher = read_publisher(wanted, registry, base=None if options.get("publisher") else config)
    past = options.get("ledger") or (config.ledger and config.at(config.ledger))
    ledger = _ledger(past)
    others = _registry(registry) if registry and not wanted else ()
    _tell_unknown(config, options, pack, [publisher] if publisher is not None else others, ledger or ())
    if ledger and past and (publisher is not None or others):
        known = [*others, *([publisher] if publisher is not None else [])]
        known += _registry(registry) if registry and publisher is not None else ()
        _tell_strangers(past, ledger, known)
    return Given(
        pack=pack,
        named=named,
        publisher=publisher,
        articles=articles_of(options.get("article") or [config.at(p) for p in config.article]),
        original=page_of(original) if original else None,
        channel=options.get("channel") or config.channel or "online",
        as_of=when,
        ledger=ledger,
        registry=others,
        max_age=config.max_age if options.get("max_age") is None else options["max_age"],
    )


_MOST = 10
"""Names that are told; a registry may hold thousands."""


def _tell_unknown(
    config: settings.Config,
    options: dict[str, Any],
    pack: Pack,
    publishers: Sequence[Publisher],
    ledger: Sequence[Entry],
) -> None:
    """Say which policies and clauses records name that do not exist: what is said about them counts for nothing."""
    named: dict[tuple[str, str], str] = {}
    for who in publishers:
        named |= {(f"{who.id}: an attestation on {a.clause}", a.policy): a.clause for a in who.attestations}
        named |= {(f"{who.id}: an agreement", a.policy): "" for a in who.agreements}
    named |= {("the ledger", entry.policy): "" for entry in ledger}
    if not named:
        return
    folders = list(options.get("policies") or [config.at(p) for p in config.policies])
    # a policy that is not asked about now is no slip
    policies = {policy.id: policy for policy in (*load_pack(folders).policies, *pack.policies)}
    ids = {*policies, *(policy.family for policy in policies.values())} - {None, ""}
    told: list[str] = []
    for (about, policy_id), clause in named.items():
        if policy_id not in ids:
            told.append(f'{about} names the policy "{policy_id}", which does not exist{_meant(policy_id, ids)}')
        elif clause and policy_id in policies and clause.partition(":")[0] not in _GRANTS:
            family = policies[policy_id].family
            clauses = {
                one.id
                for policy in policies.values()
                if policy.id == policy_id or (family and policy.family == family)
                for one in _with_members(policy.clauses)
            }
            if clause not in clauses:
                told.append(f'{about}: the policy "{policy_id}" has no such clause{_meant(clause, clauses)}')
    for line in told[:_MOST]:
        trouble(f"warning: {line}")
    if len(told) > _MOST:
        trouble(f"warning: and {len(told) - _MOST} more like these")


def _tell_strangers(path: str, ledger: Sequence[Entry], publishers: Sequence[Publisher]) -> None:
    """Say which publishers the ledger names of whom there is no record: their lines count for nobody."""
    from rights.rules._days import is_by  # noqa: PLC0415  # only where a ledger and a record are given

    unknown: dict[str, list[int]] = {}
    judged: dict[str | None, bool] = {}
    for number, entry in enumerate(ledger):
        name = entry.publisher
        if name not in judged:
            judged[name] = any(is_by(name, one) for one in publishers)
        if name is not None and not judged[name]:
            unknown.setdefault(name, []).append(number)
    if not unknown:
        return
    from rights.terms.records import ledger_places  # noqa: PLC0415  # for a warning only

    places = ledger_places(path)
    names = [name for one in publishers for name in (one.id, *one.names)]
    for name, numbers in list(unknown.items())[:_MOST]:
        line, column = places[numbers[0]] if numbers[0] < len(places) else (0, 0)
        where = f"{path}:{line}:{column}" if line else f"{path}: entry {numbers[0] + 1}"
        count = "this line counts" if len(numbers) == 1 else f"this line and {len(numbers) - 1} more count"
        told = f'no record is given of the publisher "{name}", so that {count} for nobody{_meant(name, names)}'
        trouble(f"{where}: warning: {told}")
    if len(unknown) > _MOST:
        trouble(f"warning: and {len(unknown) - _MOST} more publishers like these")


_GRANTS = ("permission", "approval", "licence_for")


def _with_members(clauses: Iterable[Clause]) -> Iterable[Clause]:
    for clause in clauses:
        yield clause
        yield from _with_members(clause.of)


def _meant(word: str, known: Iterable[str | None]) -> str:
    import difflib  # noqa: PLC0415  # for a warning only

    close = difflib.get_close_matches(word, sorted(one for one in known if one), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""


def world_of(known: Given, options: dict[str, Any]) -> World:
    """The state of the world that the engine judges under."""
    from rights.engine import World  # noqa: PLC0415  # --help needs no engine

    return World(
        policies=known.pack.policies,
        lists=known.pack.lists,
        as_of=known.as_of,
        named=known.named,
        articles=known.articles,
        publisher=known.publisher,
        original=known.original,
        channel=known.channel,
        page_url=options["page_url"],
        everything=bool(options.get("everything")),
        ledger=known.ledger,
        registry=known.registry,
        max_age=known.max_age,
    )


def terms_in_reach(config: settings.Config, options: dict[str, Any]) -> tuple[Pack, frozenset[str]]:
    """The policies in reach, limited to those that --policy names, and the ids of those."""
    bundled = config.bundled if options.get("bundled") is None else bool(options["bundled"])
    folders = list(options.get("policies") or [config.at(p) for p in config.policies])
    pack = load_pack(folders, bundled=bundled)
    wanted: Sequence[str] = options.get("policy") or config.policy
    policies: tuple[Policy, ...] = pack.policies
    named: frozenset[str] = frozenset()
    if wanted:
        chosen: dict[str, Policy] = {}
        for one in wanted:
            policy = pack.get(one)
            if policy is None and (one.endswith((".yaml", ".yml")) or "/" in one or "\\" in one):
                policy = load_policy(one)
            if policy is None:
                raise UsageError(f'there is no policy "{one}"', hint=_guess(one, [p.id for p in pack.policies]))
            chosen[policy.id] = policy
        policies = tuple(chosen.values())
        named = frozenset(chosen) if options.get("policy") else frozenset()
    if not policies:
        raise UsageError("no policy is in reach", hint="give --policies FOLDER or leave the bundled ones in")
    return msgspec.structs.replace(pack, policies=policies), named


def check_page_url(address: str | None) -> None:
    """See that --page-url is an address: it decides whether a page is the original, so a slip must not pass unseen.

    Raises: UsageError where it is none.
    """
    if address is None:
        return
    try:
        readable = is_address(address) and bool(urlsplit(address).hostname) and address.isprintable()
    except ValueError:
        readable = False
    if not readable:
        raise UsageError(f'"{address}" is no address', hint="write it as --page-url https://example.org/story")


def _guess(word: str, known: list[str]) -> str:
    import difflib  # noqa: PLC0415  # for an error only

    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    if close:
        return f'did you mean "{close[0]}"? rights policies lists them'
    return f"rights policies lists them ({', '.join(known[:6])}{', ...' if len(known) > 6 else ''})"


def as_of(text: str | None) -> datetime:
    """The instant to judge for: now, or what was given (a day means its beginning in UTC).

    Raises: UsageError where it is no day.
    """
    if text is None:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time(), UTC)
        moment = datetime.fromisoformat(text.replace("Z", "+00:00").replace("z", "+00:00"))
    except ValueError as error:
        raise UsageError(f'"{text}" is no day', hint="write it as 2026-05-31 or 2026-05-31T09:00:00Z") from error
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def read_publisher(
    wanted: str | None, registry: str | None, *, base: settings.Config | None = None
) -> Publisher | None:
    """The publisher's record: a file with one record, or an id in a registry."""
    if wanted is None:
        return None
    from rights.terms.records import load_publishers  # noqa: PLC0415  # only where a record is given

    path = base.at(wanted) if base is not None and looks_like_file(wanted) else wanted
    if os.path.isfile(path):  # noqa: PTH113  # Path raises on names that are too long
        records = load_publishers(path)
        if len(records) == 1:
            return records[0]
        ids = ", ".join(r.id for r in records[:8])
        raise UsageError(
            f"{path} holds {len(records)} publishers ({ids})", hint="give --publishers FILE --publisher ID"
        )
    if registry is None:
        if looks_like_file(wanted):
            raise UsageError(
                f"there is no file {wanted}", hint="rights ask --publisher FILE writes a record to fill in"
            )
        raise UsageError(
            f'where is the record of "{wanted}"?', hint="give --publishers FILE too, or a file as --publisher"
        )
    records = load_publishers(registry)
    from rights.engine.registry import find  # noqa: PLC0415  # only where a registry is given

    found = find(wanted, records)
    if found.publisher is not None:
        return found.publisher
    if found.reason is not None:
        raise UsageError(f"{registry}: {found.reason}", hint="name one by its id")
    raise UsageError(f'{registry} holds no publisher "{wanted}"', hint=_guess(wanted, [r.id for r in records]))


def looks_like_file(text: str) -> bool:
    return text.endswith((".yaml", ".yml", ".json", ".csv", ".tsv")) or "/" in text or "\\" in text


def articles_of(paths: Sequence[str]) -> tuple[Article, ...]:
    """The originals' records in these files.

    Raises: RecordError, UsageError where one can't be read.
    """
    if not paths:
        return ()
    from rights.terms.records import load_articles  # noqa: PLC0415  # only where a record is given

    return tuple(article for path in paths for article in load_articles(path))


def _registry(path: str) -> tuple[Publisher, ...]:
    from rights.terms.records import load_publishers  # noqa: PLC0415  # only where a record is given

    return tuple(load_publishers(path))


def _ledger(path: str | None) -> tuple[Entry, ...] | None:
    if not path:
        return None
    from rights.terms.records import load_ledger  # noqa: PLC0415  # only where a ledger is given

    return tuple(load_ledger(path))


def page_of(source: str) -> Page:
    """Read one page from a file or an address for a command that needs it.

    Raises: InputError or FetchError where it can't be read.
    """
    from rights import extract  # noqa: PLC0415  # the reader is loaded only where a page is read

    if is_address(source):
        body, name, charset = fetch_page(source)
        page = extract.read(body, name, charset=charset)
    else:
        try:
            page = extract.read(read_page(source), source)
        except InputError as error:
            raise InputError(f"{source} can't be read: {error.message}") from error
    if page.damaged is not None:
        raise InputError(f"{source} can't be read: {page.damaged}")
    return page


def fetch_page(address: str) -> tuple[bytes, str, str | None]:
    """Fetch an address that the user typed: body, final address, charset.

    Raises: FetchError with a short reason.
    """
    from rights.fetch import fetch, looks_blocked  # noqa: PLC0415  # the HTTP client is slow to load

    fetched = fetch(address, user_agent=f"rights/{__version__}")
    blocked = looks_blocked(fetched.status, fetched.headers, fetched.body)
    if blocked is not None:
        raise FetchError(f"{address}: {blocked}", reason=blocked)
    return fetched.body, fetched.final_url, fetched.charset
