"""rights policies schema: what an editor needs to complete and check a policy or a record while it is written."""

from __future__ import annotations

import json

import click

from rights.cli.output import emit

__all__ = ["schema"]


@click.command(
    epilog="""\b
Examples:
  rights policies schema > policy.schema.json
  rights policies schema publishers > publishers.schema.json

\b
With the YAML extension of VS Code, a policy that begins with this line is completed and checked:
  # yaml-language-server: $schema=policy.schema.json
"""
)
@click.argument("what", type=click.Choice(["policy", "publishers", "articles", "ledger"]), default="policy")
def schema(what: str) -> None:
    """Print the JSON Schema of policies (or of records) for editors."""
    from rights.terms.schema import schema as made  # noqa: PLC0415  # pydantic and the rules, for this command only

    emit(json.dumps(made(what), ensure_ascii=False, indent=1) + "\n", for_people=False)
