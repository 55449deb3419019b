"""The Flask extension: models in, a mounted GraphQL API out."""

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import flask
import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy

from gql_server.access.grants import Access
from gql_server.access.limits import Bounds
from gql_server.access.roles import Role, build_roles
from gql_server.apis import Apis, Part, build_apis, build_parts
from gql_server.catalog.model import Catalog
from gql_server.catalog.operations import ALL_OPERATIONS, read_operations
from gql_server.catalog.reflect import reflect
from gql_server.catalog.tables import bind_of, choose_bind
from gql_server.cli import make_commands
from gql_server.config import read_settings
from gql_server.connections import ConnectionSettings, prepare_engine
from gql_server.documents import Documents
from gql_server.engines import check_engine, warn_of_lost_digits, warn_of_lost_offsets, watch_engine
from gql_server.errors import StartupError
from gql_server.execution import Database, FindHindrance
from gql_server.graphiql.examples import read_examples
from gql_server.http.view import make_blueprint
from gql_server.idempotency import KeptAnswers, declare_table
from gql_server.identity.callers import Identify
from gql_server.identity.setup import make_callers
from gql_server.limits import Limits
from gql_server.pipeline import Service
from gql_server.plan.filter_limits import FilterLimits
from gql_server.plan.paging import PageLimits
from gql_server.plan.reads import ReadPlanner
from gql_server.rates import Rates
from gql_server.sessions import warn_of_listeners
from gql_server.typegen.handwritten import find_handwritten, find_strangers
from gql_server.typegen.model_type import ModelType
from gql_server.typegen.schema import build_schema

log = logging.getLogger("gql_server")

OPEN = "No roles are declared: everybody may read and write everything. Production does not start like this."


class GraphQL:
    """A GraphQL API over the models of a Flask-SQLAlchemy object.

    Example::

        graphql = GraphQL(db)
        graphql.init_app(app)  # POST and GET /graphql, GraphiQL in a browser, /healthz, `flask graphql …`

    The schema is built once, when the first application is initialised, and never changes after; every mapped class
    must have been imported by then. One object can serve several applications.

    Args:
        db: whose mapped classes are served.
        types: hand-written types of some of them, subclasses of :class:`ModelType`.
        query: a Graphene ObjectType whose fields are added to the root of queries.
        mutation: a Graphene ObjectType with hand-written mutations.
        identify: tells who calls from the request, in place of bearer tokens: a function that takes what resolvers
            get as ``info.context.request`` and returns an :class:`Identity`, or None for the anonymous caller. It
            raises :class:`UnauthenticatedError` where it does not believe what it is told.
        access: who may do what. Without it, everybody may do everything, and production refuses to start.
        examples: a directory of ``.graphql`` files, operations that GraphiQL offers.
        idempotency: whether mutations may come with an ``Idempotency-Key``, so that they happen once however often they
            are sent. Adds the table ``idempotency_key`` to the metadata of the models, for migrations to make.
        operations: the writes that are generated for every model whose type says nothing else: all when None, none for
            ``()``; see ``ModelType``.
        bind_key: of the models that are served, where they live on several binds; the others are left out. None for
            those of the default bind, or of the only one.
    """

    def __init__(  # noqa: PLR0913 - what a service may want, each by its name
        self,
        db: SQLAlchemy,
        *,
        types: Sequence[type[ModelType]] = (),
        query: Any = None,
        mutation: Any = None,
        identify: Identify | None = None,
        access: Access | None = None,
        examples: Path | None = None,
        idempotency: bool = False,
        operations: Sequence[str] | None = None,
        bind_key: str | None = None,
    ) -> None:
        faults = list(find_strangers(types, {"query": query, "mutation": mutation}))
        if not isinstance(db, SQLAlchemy):
            faults.append(f"GraphQL takes the SQLAlchemy object of Flask-SQLAlchemy, not {db!r}")
        if access is not None and not isinstance(access, Access):
            faults.append(f"access is {access!r}; expected Access(role=[…], …)")
        if faults:
            raise StartupError(faults)
        self._db = db
        self._types = tuple(types)
        self._query = query
        self._mutation = mutation
        self._identify = identify
        self._access = access
        self._examples = None if examples is None else Path(examples)
        self._answers = declare_table(_metadata_of(db, bind_key)) if idempotency else None
        self._operations = ALL_OPERATIONS if operations is None else read_operations(operations)
        self._bind_key = bind_key
        self._lock = threading.Lock()
        self._built: tuple[Catalog, Any, Mapping[str, Part] | None] | None = None

    def init_app(self, app: flask.Flask, *, find_hindrance: FindHindrance | None = None) -> None:
        """Build the schema, and mount the endpoint, the pages and the commands.

        Args:
            app: that is to serve.
            find_hindrance: asked by `/readyz` with a connection to the database: says what the application lacks to
                serve, such as a migration, or None.

        Raises:
            StartupError: models, types or settings cannot be served; all faults are listed.
        """
        if not isinstance(app, flask.Flask):
            raise StartupError([f"init_app takes the Flask application, not {app!r}"])
        if "gql_server" in app.extensions:
            raise StartupError(["this application has a GraphQL object already; an application serves one"])
        settings = read_settings(app.config)
        faults = list(self._find_faults(settings))
        callers = make_callers(settings, self._identify, faults)
        if faults:
            raise StartupError(faults)
        if self._access is None:
            log.warning("%s", OPEN)
        catalog, *_ = self._build()
        with app.app_context():
            engine = self._find_engine(catalog)
        check_engine(engine)
        connections = ConnectionSettings(
            lock_timeout=settings["GQL_LOCK_TIMEOUT"],
            statement_timeout=settings["GQL_STATEMENT_TIMEOUT"],
            is_pooled=settings["GQL_PGBOUNCER"],
        )
        prepare_engine(engine, connections)
        if settings["GQL_ENV"] == "development":
            watch_engine(engine)
        warn_of_lost_digits(engine, catalog)
        warn_of_lost_offsets(engine, catalog)
        warn_of_listeners(self._db.session)
        mapper = sa.orm.class_mapper(next(iter(catalog.entities.values())).model)
        database = Database(engine, self._db.session, mapper, connections)
        lifetime = settings["GQL_IDEMPOTENCY_LIFETIME"]
        apis = self._build_apis(settings)
        service = app.extensions["gql_server"] = Service(
            apis=apis,
            database=database,
            session=self._db.session,
            plan_capacity=settings["GQL_PLAN_CACHE_SIZE"],
            retries=settings["GQL_MUTATION_RETRIES"],
            answers=None if self._answers is None else KeptAnswers(self._answers, database.dialect, lifetime),
            callers=callers,
            rates=Rates(settings["REDIS_URL"]) if apis.have_rates else None,
        )
        app.register_blueprint(make_blueprint(settings, service, read_examples(self._examples), find_hindrance))
        app.cli.add_command(make_commands(service, settings))

    def _find_faults(self, settings: Mapping[str, Any]) -> Iterator[str]:
        """What does not go together of roles and settings; without roles everything is open."""
        dev_role = settings["GQL_DEV_ROLE"]
        if self._access is not None and dev_role and dev_role not in self._access.roles:
            yield f"GQL_DEV_ROLE is {dev_role!r}, which is no role; {', '.join(self._access.roles)} are"
        if self._access is None and settings["GQL_ENV"] == "production":
            yield "production has no roles; declare who may do what, and give it to GraphQL as access="

    def _build_apis(self, settings: Mapping[str, Any]) -> Apis:
        """What is served to each role."""
        catalog, schema, parts = self._build()
        bounds = _read_bounds(settings)
        capacity = settings["GQL_DOCUMENT_CACHE_SIZE"]
        sizes = PageLimits(default=settings["GQL_PAGE_SIZE"], maximum=settings["GQL_MAX_PAGE_SIZE"])
        apis = build_apis(
            whole=(catalog, schema),
            parts=parts,
            make_documents=lambda part, limits: Documents(part, capacity, limits),
            planner=ReadPlanner(catalog=catalog, limits=sizes, filter_limits=bounds.filters),
            bounds=bounds,
        )
        return apis if self._access is None else replace(apis, claims=tuple(self._access.claims))

    def _build(self) -> tuple[Catalog, Any, Mapping[str, Part] | None]:
        """Catalog, schema, and the part of each role, built by whoever comes first."""
        with self._lock:
            if self._built is None:
                mappers = self._db.Model.registry.mappers  # type: ignore[attr-defined]
                if not mappers:
                    raise StartupError(["the db has no models; import them before init_app"])
                _configure_mappers()
                mappers = choose_bind(mappers, self._bind_key)
                self._check_types({mapper.class_ for mapper in mappers})
                overrides = {type_._meta.model: type_._meta.overrides for type_ in self._types}
                catalog = reflect(mappers, overrides, self._operations)
                schema = build_schema(catalog, self._types, self._query, self._mutation)
                self._built = catalog, schema, self._build_parts(catalog, schema)
            return self._built

    def _build_parts(self, catalog: Catalog, schema: Any) -> Mapping[str, Part] | None:
        """What exists for each role; None where none are declared."""
        if self._access is None:
            return None

        def build(part: Catalog, role: Role) -> Any:
            return build_schema(part, self._types, self._query, self._mutation, role.allows_field)

        roles = build_roles(self._access, catalog, find_handwritten(catalog, schema))
        return build_parts(catalog, schema, roles, build)

    def _check_types(self, models: set[type[Any]]) -> None:
        """Each hand-written type is of a model of this db, and the only one of its model."""
        faults, seen = [], set()
        for type_ in self._types:
            model = type_._meta.model
            if model not in models:
                faults.append(f"{type_.__name__}: {model.__name__} is no model of this db")
            if model in seen:
                faults.append(f"{type_.__name__}: types has another type of {model.__name__}; give one for each model")
            seen.add(model)
        if faults:
            raise StartupError(faults)

    def _find_engine(self, catalog: Catalog) -> sa.Engine:
        """The engine of the bind that all models share."""
        return self._db.engines[bind_of(sa.orm.class_mapper(next(iter(catalog.entities.values())).model))]


def _configure_mappers() -> None:
    """Have SQLAlchemy put the models together, which it leaves until they are used.

    Raises:
        StartupError: they do not fit together, or not all of them have been imported.
    """
    try:
        sa.orm.configure_mappers()
    except sa.exc.SQLAlchemyError as error:
        raise StartupError(
            [f"SQLAlchemy cannot put the models together; import all of them. It says: {error}"]
        ) from error


def _read_bounds(settings: Mapping[str, Any]) -> Bounds:
    """What the settings allow to everybody."""
    return Bounds(
        document=Limits(
            tokens=settings["GQL_MAX_TOKENS"],
            depth=settings["GQL_MAX_DEPTH"],
            fields=settings["GQL_MAX_FIELDS"],
            aliases=settings["GQL_MAX_ALIASES"],
            root_fields=settings["GQL_MAX_ROOT_FIELDS"],
        ),
        filters=FilterLimits(
            depth=settings["GQL_MAX_FILTER_DEPTH"],
            conditions=settings["GQL_MAX_FILTER_SIZE"],
            values=settings["GQL_MAX_LIST_SIZE"],
        ),
        cost=settings["GQL_MAX_COST"],
        statement_timeout=settings["GQL_STATEMENT_TIMEOUT"],
        has_graphiql=settings["GQL_GRAPHIQL"],
    )


def _metadata_of(db: SQLAlchemy, bind_key: str | None) -> sa.MetaData:
    """The metadata of the models that are served, as far as any are mapped by now."""
    keys = {bind_of(mapper) for mapper in db.Model.registry.mappers}  # type: ignore[attr-defined]
    key = next(iter(keys)) if bind_key is None and len(keys) == 1 else bind_key
    if key not in db.metadatas:
        raise StartupError([f"no model lives on the bind {key!r} yet; import the models before GraphQL(…) is made"])
    return db.metadatas[key]
