"""The ``flask graphql`` commands."""

import json
import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

import click
import flask.cli
import graphql
import sqlalchemy.exc

from gql_server.apis import Api
from gql_server.cli.access import describe_access
from gql_server.cli.configuration import describe_settings
from gql_server.cli.explanation import explain_operation
from gql_server.errors import GqlServerError
from gql_server.identity.keys import read_key
from gql_server.identity.model import Identity
from gql_server.identity.tokens import sign_token
from gql_server.pipeline import Service
from gql_server.sql.search_indexes import search_indexes


def make_commands(service: Service, settings: Mapping[str, Any]) -> click.Group:
    """The command group for one service."""
    catalog = service.catalog
    group = flask.cli.AppGroup("graphql", help="Look at the GraphQL API of this application.")
    _add_inspection(group, service, settings)

    @group.command("schema")
    @click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
    @click.option(
        "--check",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Fail when this file differs from the schema.",
    )
    @click.option("--role", help="As a role has it; everything there is when it is left out.")
    def print_schema(out: Path | None, check: Path | None, role: str | None) -> None:
        """Print the schema in GraphQL's schema language.

        Examples: flask graphql schema --role clerk; flask graphql schema --out schema/schema.graphql;
        flask graphql schema --check schema/schema.graphql
        """
        text = graphql.print_schema(_api_of(service, role).schema) + "\n"
        if check is not None:
            if check.read_text(encoding="utf-8") != text:
                raise click.ClickException(f"{check} is out of date; run: flask graphql schema --out {check}")
            click.echo(f"{check} is up to date.")
        elif out is not None:
            out.write_text(text, encoding="utf-8")
        else:
            click.echo(text, nl=False)

    @group.command("token")
    @click.option("--role", "roles", multiple=True, required=True, help="A role of the caller; may be given again.")
    @click.option("--claim", "claims", multiple=True, help="Another claim, as NAME=VALUE; may be given again.")
    @click.option("--hours", type=float, default=12, show_default=True, help="How long the token is valid.")
    def make_token(roles: Sequence[str], claims: Sequence[str], hours: float) -> None:
        """Print a bearer token for development, signed with the secret in GQL_JWT_KEY.

        A value is JSON where it can be, else text. Example: flask graphql token --role clerk --claim store_id=3
        """
        try:
            key = read_key(settings["GQL_JWT_KEY"])
            token = sign_token(_gather_claims(roles, claims, hours, settings), key)
        except ValueError as error:
            raise click.ClickException(f"GQL_JWT_KEY cannot sign tokens: {error}.") from None
        click.echo(token)

    @group.command("indexes")
    def print_search_indexes() -> None:
        """Print the indexes that serve search on PostgreSQL, as SQL for a migration.

        Example: flask graphql indexes
        """
        for index in search_indexes(catalog):
            click.echo(f"{index};")

    return group


def _api_of(service: Service, role: str | None) -> Api:
    """What a role has, or what there is."""
    try:
        return service.apis.whole if role is None else service.apis.find(role)
    except GqlServerError as error:
        raise click.ClickException(error.message) from None


def _add_inspection(group: click.Group, service: Service, settings: Mapping[str, Any]) -> None:
    @group.command("explain")
    @click.argument("file", type=click.File(encoding="utf-8"))
    @click.option("--variables", default="{}", help="The variables of the operation, as a JSON object.")
    @click.option("--operation", help="Its name, where the file has several.")
    @click.option("--role", help="In which role; that of callers without a token when it is left out.")
    @click.option("--claim", "claims", multiple=True, help="A claim of the caller, as NAME=VALUE; may be given again.")
    def explain_file(
        file: TextIO, variables: str, operation: str | None, role: str | None, claims: Sequence[str]
    ) -> None:
        """Print the plan of the operation in FILE, its SQL for each database, and what the connected one says of it.

        Nothing is run. FILE may be - for standard input.

        Examples: flask graphql explain items.graphql --variables '{"first": 10}';
        echo '{ stores { nodes { name } } }' | flask graphql explain -
        """
        given = _read_value(variables)
        if not isinstance(given, dict):
            raise click.BadParameter("expected a JSON object", param_hint="--variables")
        identity = Identity(role=role or service.callers.default.role, claims=_read_claims(claims))
        try:
            for section in explain_operation(service, file.read(), given, operation, identity):
                click.echo(f"{section}\n")
        except (GqlServerError, graphql.GraphQLError) as error:
            hint = getattr(error, "hint", None)
            raise click.ClickException(f"{error.message} {hint or ''}".strip()) from None
        except sqlalchemy.exc.SQLAlchemyError as error:
            raise click.ClickException(f"The database does not explain it: {getattr(error, 'orig', error)}") from None

    @group.command("access")
    @click.option("--role", help="Of one role only.")
    def print_access(role: str | None) -> None:
        """Print who may do what: for each role, model and operation the columns, and the SQL of the rule of rows.

        Example: flask graphql access --role clerk
        """
        _api_of(service, role)  # or else there is no such role
        rows = list(describe_access(service.apis, role))
        widths = [max(len(row[column]) for row in rows) for column in range(3)]
        for row in rows:
            click.echo("  ".join([*(f"{cell:{width}}" for cell, width in zip(row, widths, strict=False)), *row[3:]]))

    @group.command("config")
    def print_config() -> None:
        """Print every setting, its value, and whether that comes from the environment, the application or the default.

        Secrets are not shown. Example: flask graphql config
        """
        rows = list(describe_settings(settings, flask.current_app.config, os.environ))
        widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
        for name, value, source in rows:
            click.echo(f"{name:{widths[0]}}  {value:{widths[1]}}  {source}")


def _gather_claims(
    roles: Sequence[str], claims: Sequence[str], hours: float, settings: Mapping[str, Any]
) -> dict[str, Any]:
    """What a token says, under the names that the settings give to roles, issuer and audience."""
    now = int(time.time())
    gathered: dict[str, Any] = {"iat": now, "exp": now + int(hours * 3600)}
    named = {"iss": settings["GQL_JWT_ISSUER"], "aud": settings["GQL_JWT_AUDIENCE"]}
    gathered |= {name: value for name, value in named.items() if value}
    gathered |= _read_claims(claims)
    gathered[settings["GQL_JWT_ROLES_CLAIM"]] = list(roles)
    return gathered


def _read_claims(claims: Sequence[str]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for claim in claims:
        name, equals, text = claim.partition("=")
        if not equals:
            raise click.BadParameter(f"{claim!r} is not NAME=VALUE", param_hint="--claim")
        read[name] = text if name == "sub" else _read_value(text)  # a subject is text (RFC 7519, 4.1.2)
    return read


def _read_value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
