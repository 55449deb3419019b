"""The API as each role has it: a catalog, the schema that is built from it, and what reads and plans with the two."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import graphql

from gql_server.access.authorize import NO_RULES, RowRules
from gql_server.access.catalogs import is_whole, narrow
from gql_server.access.limits import Bounds
from gql_server.access.roles import Role
from gql_server.cache import CacheInfo
from gql_server.catalog.model import Catalog
from gql_server.documents import Documents
from gql_server.errors import ForbiddenError, StartupError, UnauthenticatedError
from gql_server.identity.model import ANONYMOUS_ROLE
from gql_server.identity.tokens import HINT
from gql_server.limits import Limits
from gql_server.plan.mutations import WritePlanner
from gql_server.plan.reads import ReadPlanner

BuildSchema = Callable[[Catalog, Role], graphql.GraphQLSchema]
"""Builds the schema of a role from its catalog."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """What exists for a role.

    Attributes:
        catalog: of it.
        schema: built from it.
        role: what may be done with it.
    """

    catalog: Catalog
    schema: graphql.GraphQLSchema = field(repr=False)
    role: Role


@dataclass(frozen=True, kw_only=True)
class Api:
    """What one role sees of the service.

    Attributes:
        catalog: of all that exists for the role.
        whole: of all that exists for anybody.
        schema: built from it.
        documents: read lately, valid for that schema.
        planner, write_planner: of its operations.
        rules: which rows are visible.
        bounds: of its operations.
    """

    catalog: Catalog
    whole: Catalog = field(repr=False)
    schema: graphql.GraphQLSchema = field(repr=False)
    documents: Documents = field(repr=False)
    planner: ReadPlanner = field(repr=False)
    write_planner: WritePlanner = field(repr=False)
    rules: RowRules
    bounds: Bounds


@dataclass(frozen=True, kw_only=True)
class Apis:
    """The APIs of all roles.

    Attributes:
        whole: with everything there is.
        by_role: None where no access is declared, and everybody has the whole.
        claims: names of those that rules and presets may need.
    """

    whole: Api
    by_role: Mapping[str, Api] | None = None
    claims: tuple[str, ...] = ()

    def find(self, role: str) -> Api:
        """The API of a role.

        Raises:
            UnauthenticatedError: nobody may come without a token.
            ForbiddenError: there is no such role.
        """
        if self.by_role is None:
            return self.whole
        api = self.by_role.get(role)
        if api is not None:
            return api
        if role == ANONYMOUS_ROLE:
            raise UnauthenticatedError("Nobody may ask here without saying who they are.", hint=HINT)
        raise ForbiddenError(f"The role {role} is not known here.")

    @property
    def have_rates(self) -> bool:
        """Whether any role has one."""
        return any(api.bounds.rate for api in (self.by_role or {}).values())

    def document_info(self) -> CacheInfo:
        """The counters of all document caches together."""
        apis = [self.whole] if self.by_role is None else list(self.by_role.values())
        infos = [api.documents.info() for api in apis]
        return CacheInfo(**{name: sum(getattr(info, name) for info in infos) for name in CacheInfo.__slots__})


def build_parts(
    catalog: Catalog, schema: graphql.GraphQLSchema, roles: Mapping[str, Role], build_schema: BuildSchema
) -> dict[str, Part]:
    """What exists for each role.

    Args:
        catalog: of everything.
        schema: of everything.
        roles: by name.
        build_schema: for a part of the catalog.

    Raises:
        StartupError: what is left for a role makes no schema.
    """
    parts, faults = dict[str, Part](), list[str]()
    for name, role in roles.items():
        try:
            parts[name] = _build_part(catalog, schema, role, build_schema)
        except StartupError as error:
            faults += [f"{name}: what the role can see makes no schema: {fault}" for fault in error.faults]
    if faults:
        raise StartupError(faults)
    return parts


def _build_part(catalog: Catalog, schema: graphql.GraphQLSchema, role: Role, build_schema: BuildSchema) -> Part:
    """What exists for a role; a role that has everything shares the schema of everything."""
    part = narrow(catalog, role)
    if role.coordinates is None and is_whole(part, catalog):
        return Part(catalog=catalog, schema=schema, role=role)
    return Part(catalog=part, schema=build_schema(part, role), role=role)


def build_apis(
    *,
    whole: tuple[Catalog, graphql.GraphQLSchema],
    parts: Mapping[str, Part] | None,
    make_documents: Callable[[graphql.GraphQLSchema, Limits], Documents],
    planner: ReadPlanner,
    bounds: Bounds,
) -> Apis:
    """The APIs of all roles.

    Args:
        whole: catalog and schema of everything.
        parts: for each role; None where no access is declared.
        make_documents: for a schema, and the limits of its operations.
        planner: of everything.
        bounds: of the service, which a role may have lower.
    """
    catalog, schema = whole

    def build(part: Part) -> Api:
        role, tight = part.role, bounds.tighten(part.role.limits)
        hints = tight.document.has_introspection
        reads = replace(planner, catalog=part.catalog, filter_limits=tight.filters, has_hints=hints)
        return Api(
            catalog=part.catalog,
            whole=catalog,
            schema=part.schema,
            documents=make_documents(part.schema, tight.document),
            planner=reads,
            write_planner=WritePlanner(catalog=part.catalog, reads=reads),
            rules=RowRules(
                by_entity={name: each.rule for name, each in role.reading.items() if each.rule}, rights=role.rights
            ),
            bounds=tight,
        )

    everything = Api(
        catalog=catalog,
        whole=catalog,
        schema=schema,
        documents=make_documents(schema, bounds.document),
        planner=planner,
        write_planner=WritePlanner(catalog=catalog, reads=planner),
        rules=NO_RULES,
        bounds=bounds,
    )
    return Apis(
        whole=everything, by_role=None if parts is None else {name: build(part) for name, part in parts.items()}
    )
