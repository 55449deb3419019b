"""The ``flask graphql`` commands."""

from pathlib import Path

import click
import flask.cli
import graphql


def make_commands(schema: graphql.GraphQLSchema) -> click.Group:
    """The command group for one schema."""
    group = flask.cli.AppGroup("graphql", help="Look at the GraphQL API of this application.")

    @group.command("schema")
    @click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
    @click.option(
        "--check",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Fail when this file differs from the schema.",
    )
    def print_schema(out: Path | None, check: Path | None) -> None:
        """Print the schema in GraphQL's schema language.

        Examples: flask graphql schema --out schema/schema.graphql; flask graphql schema --check schema/schema.graphql
        """
        text = graphql.print_schema(schema) + "\n"
        if check is not None:
            if check.read_text(encoding="utf-8") != text:
                raise click.ClickException(f"{check} is out of date; run: flask graphql schema --out {check}")
            click.echo(f"{check} is up to date.")
        elif out is not None:
            out.write_text(text, encoding="utf-8")
        else:
            click.echo(text, nl=False)

    return group
