"""rights rules: the kinds of clause and what checks each."""

from __future__ import annotations

import json
from pathlib import Path

import click

from rights.cli.files import write_whole
from rights.cli.output import emit, trouble
from rights.errors import InputError, UsageError

__all__ = ["rules"]


@click.command(epilog="\b\nExamples:\n  rights rules\n  rights explain credit_line\n  rights rules --doc docs/kinds\n")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="text or json.")
@click.option("--doc", "folder", metavar="FOLDER", help="Write the reference pages there, one a kind.")
@click.option("--cases", metavar="FOLDER", help="Where the cases stand that the pages show: tests/rules.")
def rules(format_: str, folder: str | None, cases: str | None) -> None:
    """The kinds of clause, and the rule that checks each."""
    from rights import rules as table  # noqa: PLC0415  # --help needs no rules

    if folder is not None:
        _pages(Path(folder), Path(cases or "tests/rules"))
        return

    built = table.every()
    if format_ == "json":
        rows = [{"id": r.id, "name": r.name, "kind": r.kind, "summary": r.summary} for r in built]
        emit(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    width = max(len(r.kind) for r in built)
    lines = [f"{r.id}  {r.kind:<{width}}  {r.summary}" for r in sorted(built, key=lambda r: r.id)]
    lines.append("\nrights explain KIND says how one is decided.")
    emit("\n".join(lines) + "\n")


def _pages(folder: Path, cases: Path) -> None:
    """Write a page for each kind and an index; cases that are not there are not shown."""
    from rights import rules as table  # noqa: PLC0415  # for these pages only
    from rights.render.manual import index_page, kind_page, shown_cases  # noqa: PLC0415  # ditto
    from rights.terms.pack import read_source  # noqa: PLC0415  # ditto
    from rights.terms.tree import parse  # noqa: PLC0415  # ditto

    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}", hint="make it first")
    shown = 0
    for rule in table.every():
        path = cases / f"{rule.kind}.yaml"
        some = []
        if path.is_file():
            root, mistakes = parse(read_source(path, str(path)), str(path))
            if root is None:
                raise InputError(f"{path} can't be read: {mistakes[0].message}")
            some = shown_cases(root.data())
        shown += len(some)
        write_whole(folder / f"{rule.kind}.md", kind_page(rule, some))
    write_whole(folder / "README.md", index_page())
    trouble(f"{len(table.every())} kinds with {shown} examples are written to {folder}")
