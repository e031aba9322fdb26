"""rights rules: the kinds of clause and what checks each."""

from __future__ import annotations

import json

import click

from rights.cli.output import emit

__all__ = ["rules"]


@click.command(epilog="\b\nExamples:\n  rights rules\n  rights explain credit_line\n")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="text or json.")
def rules(format_: str) -> None:
    """The kinds of clause, and the rule that checks each."""
    from rights import rules as table  # noqa: PLC0415  # --help needs no rules

    built = table.every()
    if format_ == "json":
        told = [{"id": r.id, "name": r.name, "kind": r.kind, "summary": r.summary, "built": True} for r in built] + [
            {"id": None, "name": None, "kind": kind, "summary": None, "built": False} for kind in table.PLANNED
        ]
        emit(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        return
    width = max(len(r.kind) for r in built)
    lines = [f"{r.id}  {r.kind:<{width}}  {r.summary}" for r in sorted(built, key=lambda r: r.id)]
    lines += [
        "",
        "Clauses of these kinds stand in policies and are open until a person answers; no rule checks them yet:",
    ]
    import textwrap  # noqa: PLC0415  # for this list only

    lines.append(textwrap.fill(", ".join(table.PLANNED), 96, initial_indent="  ", subsequent_indent="  "))
    lines.append("\nrights explain KIND says how one is decided.")
    emit("\n".join(lines) + "\n")
