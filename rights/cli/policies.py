"""rights policies: what is in reach, and lint for those who write one."""

from __future__ import annotations

import json
import os
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from rights import resources
from rights.cli.output import emit, trouble
from rights.cli.world import as_of, load_config
from rights.errors import UsageError
from rights.terms import load_pack

__all__ = ["policies"]


#: Subcommand to the module that holds it, loaded only when it is called, and its line in the list of commands.
_COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("rights.cli.policies_new", "Write a policy and its examples from a handful of answers."),
    "test": ("rights.cli.policies_examples", "Run the examples that policies carry."),
    "examples": ("rights.cli.policies_propose", "Propose an example for a policy, with what breaks each clause."),
    "show": ("rights.cli.policies_show", "One syndicator's terms in plain words."),
    "render": ("rights.cli.policies_render", "The public page, the credit to copy, a contract's annex."),
    "coverage": ("rights.cli.policies_coverage", "How much of a survey of real terms the policies express."),
    "schema": ("rights.cli.policies_schema", "JSON Schema for editors: policies, records, the ledger."),
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name][0]), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        with formatter.section("Commands"):
            own = [(name, command.get_short_help_str(90)) for name, command in self.commands.items()]
            formatter.write_dl([*own, *((name, words) for name, (_, words) in _COMMANDS.items())])


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    epilog="""\b
Examples:
  rights policies                            whose terms are known
  rights policies show dcnf                  one of them in plain words
  rights policies new                        write your own
  rights policies lint our-terms.yaml
  rights policies test our-terms.yaml
  rights policies render our-terms.yaml --as page --output republish.html
""",
)
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.pass_context
def policies(ctx: click.Context, folders: tuple[str, ...], config_file: str | None, format_: str) -> None:
    """The policies in reach: whose terms, how they are known, and when they were read."""
    if ctx.invoked_subcommand is not None:
        return
    config = load_config(config_file)
    pack = load_pack(list(folders) or [config.at(p) for p in config.policies], bundled=config.bundled)
    if format_ == "json":
        told = [
            {
                "id": p.id,
                "name": p.name,
                "version": p.version,
                "status": p.status,
                "clauses": len(p.clauses),
                "licence": p.licence.get("spdx") or p.licence.get("name"),
                "terms": {"url": p.terms.url, "via": p.terms.via, "read_on": p.terms.read_on},
                "file": p.file,
                "sha256": p.sha256,
            }
            for p in pack.policies
        ]
        emit(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        return
    width = max(len(p.id) for p in pack.policies)
    lines = []
    for p in pack.policies:
        read = p.terms.read_on or "day of reading not recorded"
        lines.append(f"{p.id:<{width}}  {p.name}")
        lines.append(f"{'':<{width}}  {len(p.clauses)} clauses, {p.status}, {read}; {p.terms.url or p.terms.via}")
    lines.append("\nverified: the syndicator's own page was read; secondary: others' accounts; draft: not seen yet.")
    lines.append("rights explain ID says what one asks.")
    emit("\n".join(lines) + "\n")


@policies.command(
    epilog="\b\nExamples:\n  rights policies lint our-terms.yaml\n  rights policies lint terms/ --format json\n"
)
@click.argument("files", nargs=-1, required=True, metavar="FILE|ID|FOLDER...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option(
    "--as-of", "as_of_", metavar="DATE", help="The day from which the age of sources counts; today unless said."
)
@click.option("--max-age", metavar="DAYS", type=click.IntRange(min=1), help="Days after which a source is old: 730.")
def lint(files: tuple[str, ...], format_: str, as_of_: str | None, max_age: int | None) -> None:
    """Check a policy while it is written: every mistake with line, column and what was meant.

    Exit status 0: no mistake (warnings may be there), 2: at least one mistake.
    """
    from rights.terms.lint import MAX_AGE  # noqa: PLC0415  # pydantic and YAML, for this command only
    from rights.terms.lint import lint as check_file  # noqa: PLC0415  # ditto

    paths: list[Path] = []
    for given in files:
        path = Path(given)
        if os.path.isdir(path):  # noqa: PTH112  # Path raises on names that are too long
            paths += sorted(p for p in path.rglob("*.y*ml") if p.is_file())
        elif os.path.isfile(path):  # noqa: PTH113  # ditto
            paths.append(path)
        elif "/" not in given and "\0" not in given and (resources.locate("policies") / f"{given}.yaml").is_file():
            paths.append(resources.locate("policies") / f"{given}.yaml")
        else:
            raise UsageError(f"there is no {given}", hint="name a policy's file, its id, or a folder of them")
    if not paths:
        raise UsageError(f"no policy was found in {', '.join(files)}", hint="policies end in .yaml")
    today = as_of(as_of_).date()
    mistakes: list[Any] = [
        mistake for path in paths for mistake in check_file(path, today=today, max_age=max_age or MAX_AGE)
    ]
    if format_ == "json":
        told = [
            {
                "file": m.file,
                "line": m.line,
                "column": m.column,
                "level": m.level,
                "key": m.key,
                "message": m.message,
                "hint": m.hint,
            }
            for m in mistakes
        ]
        emit(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        emit("".join(f"{m}\n" for m in mistakes))
    errors = sum(m.level == "error" for m in mistakes)
    if format_ == "text":
        warnings = len(mistakes) - errors
        trouble(f"{len(paths)} {'file' if len(paths) == 1 else 'files'}: {errors} to mend, {warnings} to look at")
    raise SystemExit(2 if errors else 0)
