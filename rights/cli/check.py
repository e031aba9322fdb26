"""rights check: the main job, from paths and addresses to a report and an exit status."""

from __future__ import annotations

import os
from typing import Any

import click

from rights.cli import config as settings
from rights.cli.files import is_address, pages_in, read_page, read_standard_input, write_whole
from rights.cli.output import emit, render_options, trouble, write_details
from rights.cli.world import check_page_url, fetch_page, given, judging_options, load_config, world_of
from rights.errors import FetchError, InputError, UsageError

__all__ = ["check"]

_EPILOG = """\b
Examples:
  rights check draft.html                        an editor's draft, before it runs
  rights check draft.md --policy dcnf --publisher gazette.yaml
  rights check content/ --report html=rights.html --report sarif=rights.sarif
  rights check http://localhost:1313/story/      a staging address
  pbpaste | rights check -                       what was just copied

\b
Exit status:
  0  every republication keeps its terms, or there is none
  1  something to mend
  2  the call, the configuration, a policy or the input is wrong
  3  nothing to mend, but something to answer or to judge
"""


@click.command(epilog=_EPILOG)
@click.argument("sources", nargs=-1, metavar="[PATH | FOLDER | URL | -]...")
@judging_options
@click.option("--page-url", metavar="URL", help="Where the page is or will be.")
@click.option(
    "--input-format",
    type=click.Choice(["html", "markdown", "text", "ninjs"]),
    help="What it is; else told from the content.",
)
@click.option(
    "--format",
    "format_",
    metavar="FORMAT",
    default="text",
    help="For standard output: text, json, sarif, ...",
    shell_complete=lambda _ctx, _param, begun: formats(begun),
)
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Also write a report; repeatable.",
    shell_complete=lambda _ctx, _param, begun: [f"{name}=" for name in formats(begun)],
)
@click.option("--fail-on", type=click.Choice(["fail", "advice"]), help="advice: broken should clauses count too.")
@click.option("--allow-undecided", is_flag=True, default=None, help="open and review don't change the exit status.")
@click.option("--all", "everything", is_flag=True, help="Also list unrelated pages, and clauses that are kept.")
@click.option("--no-color", is_flag=True, help="No colours.")
def check(sources: tuple[str, ...], **options: Any) -> None:
    """Do these pages keep the terms of whoever wrote them?

    Says for each page whose story it is, which terms are kept, broken, open or for a person to judge, where in the page,
    and what to do.
    """
    from rights.engine import Checker, exit_status  # noqa: PLC0415  # --help needs no engine
    from rights.render import FORMATS, render  # noqa: PLC0415  # ditto

    config = load_config(options["config_file"])
    reports = _reports(options["reports"], FORMATS)
    if options["format_"] not in FORMATS:
        render_error(options["format_"], FORMATS)
    sources = sources or tuple(config.at(p) for p in config.paths)
    if not sources:
        raise UsageError("what shall be checked?", hint="name a file, a folder or an address: rights check draft.html")
    check_page_url(options["page_url"])
    world_given = given(config, options)
    world = world_of(world_given, options)
    checker = Checker(world)
    missing = _run(checker, sources, config, options["input_format"])
    report = checker.report()
    written: dict[str, str] = {}
    for crash in report.crashes:
        _tell_crash(crash, written)
    shown = render_options(options, config)
    for format_, path in reports:
        write_whole(path, render(report, format_, options=shown.plain()))
    as_text = options["format_"] == "text"
    how = shown.terminal() if as_text else shown.plain()
    emit(render(report, options["format_"], options=how), for_people=as_text)
    for told in dict.fromkeys(entry.stale for entry in report.republications if entry.stale):
        trouble(f"warning: {told}")
    for unread in report.unread:
        trouble(f"not read: {unread.source}: {unread.reason}")
    for source in missing:
        trouble(f"error: there is no {source}\nname a file, a folder or an address that exists")
    if missing or report.summary.pages.read == 0:
        raise SystemExit(2)
    raise SystemExit(
        exit_status(
            report,
            fail_on=options["fail_on"] or config.fail_on or "fail",
            allow_undecided=options["allow_undecided"] or config.allow_undecided,
        )
    )


def formats(begun: str) -> list[str]:
    """Report formats that begin so, for the shell's completion."""
    from rights.render import FORMATS  # noqa: PLC0415  # for completion only

    return [name for name in FORMATS if name.startswith(begun)]


def render_error(name: str, formats: Any) -> None:
    """Say that there is no such format, naming those that exist."""
    raise UsageError(f'there is no report format "{name}"', hint=f"those that exist: {', '.join(formats)}")


def _reports(wanted: tuple[str, ...], formats: Any) -> list[tuple[str, str]]:
    """The --report options, checked before anything is read."""
    out: list[tuple[str, str]] = []
    for one in wanted:
        name, equals, path = one.partition("=")
        if not equals or not path:
            raise UsageError(f'"{one}" names no file', hint="write it as --report html=rights.html")
        if name not in formats:
            render_error(name, formats)
        if "\0" in path:
            raise UsageError(f"{path} is no name of a file")
        folder = os.path.dirname(path) or "."  # noqa: PTH120  # Path raises on names that are too long
        if not os.path.isdir(folder):  # noqa: PTH112  # ditto
            raise UsageError(f"there is no folder {folder} for the report", hint="make it first")
        out.append((name, path))
    paths = [os.path.realpath(p) for _, p in out]
    if len(set(paths)) < len(paths):
        raise UsageError("two reports would go to the same file", hint="give each a file of its own")
    return out


def _run(checker: Any, sources: tuple[str, ...], config: settings.Config, input_format: str | None) -> list[str]:
    """Check everything that was named; what is not there is returned, so that the others are reported all the same.

    Raises: UsageError where nothing that was named is a page.
    """
    matched = False
    missing: list[str] = []
    for source in sources:
        if is_address(source):
            matched = True
            try:
                body, final, charset = fetch_page(source)
            except FetchError as error:
                checker.unread(source, error.reason)
                continue
            checker.check(body, source, charset=charset, page_url=final, input_format=input_format)
        elif source == "-":
            matched = True
            _one(checker, "-", input_format, None, direct=True)
        elif os.path.isdir(source):  # noqa: PTH112  # Path raises on names that are too long
            for path in pages_in(source, config.exclude):
                matched = True
                _one(checker, path, input_format, _address_of(path, config), direct=False)
        elif not os.path.lexists(source):
            missing.append(source)
        else:
            matched = True
            _one(checker, source, input_format, _address_of(source, config), direct=True)
    if not matched:
        if missing:
            raise UsageError(f"there is no {missing[0]}", hint="name a file, a folder or an address that exists")
        raise UsageError(
            f"no page was found in {', '.join(sources)}", hint="pages end in .html, .htm, .md, .markdown, .txt or .json"
        )
    return missing


def _one(checker: Any, path: str, input_format: str | None, page_url: str | None, *, direct: bool) -> None:
    try:
        data = read_standard_input() if path == "-" else read_page(path)
    except InputError as error:
        checker.unread(path, error.message)
        return
    checker.check(data, path, input_format=input_format, page_url=page_url, direct=direct)


def _address_of(path: str, config: settings.Config) -> str | None:
    """The address under which a site's configuration serves the file."""
    for site in config.sites:
        folder = os.path.realpath(config.at(site.folder))
        real = os.path.realpath(path)
        if real.startswith(folder + os.sep):
            below = os.path.relpath(real, folder).replace(os.sep, "/")
            below = below.removesuffix("index.html").removesuffix("index.md")
            return site.url.rstrip("/") + "/" + below
    return None


def _tell_crash(crash: Any, written: dict[str, str]) -> None:
    """Say that a rule stopped, and keep what a bug report needs in a file, once for each way in which one stopped."""
    if crash.traceback not in written:
        written[crash.traceback] = write_details(
            source=crash.source,
            policy=crash.policy,
            clause=crash.clause,
            rule=crash.rule,
            error=crash.error,
            traceback=crash.traceback,
        )
    what = (
        f"the rule {crash.rule} stopped on an internal error on clause {crash.clause}" if crash.clause else crash.error
    )
    trouble(f"{crash.source}: {what}; {written[crash.traceback]}")
