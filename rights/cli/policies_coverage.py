"""rights policies coverage: how much of a survey of real terms the policies express."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from rights.cli.files import read_page, write_whole
from rights.cli.output import emit, trouble
from rights.cli.policies_named import file_of
from rights.cli.world import load_config
from rights.errors import InputError, UsageError
from rights.model.terms import Policy
from rights.terms import load_pack

__all__ = ["coverage"]


@click.command(
    epilog="""\b
Examples:
  rights policies coverage ../shared/terms.json
  rights policies coverage ../shared/terms.json --output docs/coverage.md

\b
A survey is a JSON list of entries: {id: of the policy, clauses: [{kind: ...}, ...]}. Clauses and notes of a policy say
under covers: which of them they express.
"""
)
@click.argument("survey", metavar="SURVEY")
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
@click.option(
    "--format", "format_", type=click.Choice(["markdown", "json"]), default="markdown", help="markdown or json."
)
@click.option("--output", metavar="FILE", help="Write it there; else to standard output.")
def coverage(survey: str, folders: tuple[str, ...], config_file: str | None, format_: str, output: str | None) -> None:
    """How many of the surveyed clauses are checked, asked, permitted, or not expressed; and what each check needs."""
    from rights.engine.coverage import coverage as measured  # noqa: PLC0415  # --help needs no engine
    from rights.render.coverage import as_data, markdown  # noqa: PLC0415  # ditto
    from rights.terms.pack import read_source  # noqa: PLC0415  # ditto
    from rights.terms.runs import Run, read_examples  # noqa: PLC0415  # ditto
    from rights.terms.tree import parse  # noqa: PLC0415  # ditto

    config = load_config(config_file)
    reach = list(folders) or [config.at(p) for p in config.policies]
    pack = load_pack(reach, bundled=config.bundled)

    def runs_of(policy: Policy) -> Sequence[Run]:
        path = file_of(policy, reach)
        root, _ = parse(read_source(path, policy.file), policy.file)
        assert root is not None  # the policy was read from it
        return read_examples(root, policy, policy.file, path.parent)[0]

    found = measured(_survey(survey), {policy.id: policy for policy in pack.policies}, pack.lists, runs_of)
    text = markdown(found) if format_ == "markdown" else json.dumps(as_data(found), ensure_ascii=False, indent=1) + "\n"
    if output:
        write_whole(output, text)
        told = as_data(found)
        trouble(f"{told['surveyed']} clauses of {told['policies']} syndicators; the table is in {output}")
    else:
        emit(text, for_people=False)


def _survey(path: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(read_page(path))
    except InputError as error:
        raise UsageError(f"{path} can't be read: {error.message}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is no JSON") from error
    whole = isinstance(data, list) and all(
        isinstance(one, dict)
        and isinstance(one.get("id"), str)
        and isinstance(one.get("clauses"), list)
        and all(isinstance(clause, dict) and isinstance(clause.get("kind"), str) for clause in one["clauses"])
        for one in data
    )
    if not whole:
        raise UsageError(
            f"{path} is no survey", hint="a list of entries, each with id and clauses, each of those with kind"
        )
    return list(data)
