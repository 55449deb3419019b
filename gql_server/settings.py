"""The table of settings: it feeds the code, the checks at start-up, `flask graphql config` and the docs."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key of Flask's config.

    Attributes:
        name: of the key.
        default: when the key is absent.
        help: one sentence for people.
        check: says what is wrong with a value, or None.
        production: the default in production, where it is another.
        is_secret: whether the value is never shown.
    """

    name: str
    default: Any
    help: str
    check: Callable[[Any], str | None]
    production: Any = None
    is_secret: bool = False

    def default_in(self, environment: Any) -> Any:
        """The value when nothing is said, by the value of ``GQL_ENV``."""
        is_other = environment == "production" and self.production is not None
        return self.production if is_other else self.default


def _whole(low: int, high: int) -> Callable[[Any], str | None]:
    def check(value: Any) -> str | None:
        is_right = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return None if is_right else f"expected a whole number from {low} to {high}"

    return check


def _path(value: Any) -> str | None:
    is_right = isinstance(value, str) and value.startswith("/") and not value.endswith("/")
    return None if is_right else "expected a path that starts with a slash and does not end with one"


def _flag(value: Any) -> str | None:
    return None if isinstance(value, bool) else "expected True or False"


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) else "expected a text"


def _name(value: Any) -> str | None:
    is_right = isinstance(value, str) and bool(value) and value.isprintable()
    return None if is_right else "expected a name"


def _web_address(value: Any) -> str | None:
    is_right = isinstance(value, str) and (not value or value.startswith(("https://", "http://")))
    return None if is_right else "expected a URL that starts with https://"


_ORIGIN = re.compile(r"\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|http://\[[0-9a-f:]+\](:[0-9]{1,5})?")


def _origins(value: Any) -> str | None:
    is_right = isinstance(value, tuple) and all(isinstance(each, str) and _ORIGIN.fullmatch(each) for each in value)
    return None if is_right else "expected origins such as https://shop.example, or *, with commas between them"


_DATABASES = ("postgres://", "postgresql://", "postgresql+", "sqlite://")


def _database(value: Any) -> str | None:
    is_right = isinstance(value, str) and (not value or value.lower().startswith(_DATABASES))
    return None if is_right else "expected postgres://user:password@host:port/name, or sqlite:///path"


def _redis(value: Any) -> str | None:
    is_right = isinstance(value, str) and (not value or value.startswith(("redis://", "rediss://")))
    return None if is_right else "expected redis://user:password@host:port, or rediss:// with TLS"


def _token(value: Any) -> str | None:
    is_right = isinstance(value, str) and (not value or (len(value) >= 16 and value.isascii() and value.isprintable()))
    return None if is_right else "expected 16 printable ASCII characters or more"


def _one_of(*words: str) -> Callable[[Any], str | None]:
    return lambda value: None if value in words else f"expected {' or '.join(words)}"


SETTINGS = (
    Setting(
        name="GQL_ENV",
        default="development",
        help="`production` where users are served: what is for developers alone is off.",
        check=_one_of("development", "production"),
    ),
    Setting(
        name="DATABASE_URL",
        default="",
        help="The database, as hosts write it; without it, a SQLite file in Flask's instance folder.",
        check=_database,
        is_secret=True,
    ),
    Setting(name="PORT", default=8_000, help="The port of the `web` process.", check=_whole(1, 65_535)),
    Setting(
        name="WEB_CONCURRENCY",
        default=1,
        help="Processes that serve, about one for each processor.",
        check=_whole(1, 1_000),
    ),
    Setting(
        name="GQL_THREADS",
        default=4,
        help="Threads of each process; as many connections to the database are kept.",
        check=_whole(1, 1_000),
    ),
    Setting(name="GQL_PATH", default="/graphql", help="Where the endpoint is mounted.", check=_path),
    Setting(
        name="GQL_GRAPHIQL",
        default=True,
        production=False,
        help="Whether browsers get GraphiQL at the endpoint; in production only when this is set to `True`.",
        check=_flag,
    ),
    Setting(
        name="GQL_PAGE_SIZE",
        default=50,
        help="Rows of a page when `first` is absent.",
        check=_whole(0, 1_000_000),
    ),
    Setting(
        name="GQL_MAX_PAGE_SIZE", default=500, help="The most that `first` can ask for.", check=_whole(1, 1_000_000)
    ),
    Setting(
        name="GQL_DOCUMENT_CACHE_SIZE",
        default=1000,
        help="Parsed and validated documents kept in memory.",
        check=_whole(1, 1_000_000),
    ),
    Setting(
        name="GQL_PLAN_CACHE_SIZE",
        default=1000,
        help="Compiled statements kept in memory.",
        check=_whole(1, 1_000_000),
    ),
    Setting(
        name="GQL_MAX_BODY_SIZE",
        default=1_048_576,
        help="Bytes of a request's body, at most.",
        check=_whole(100, 1_000_000_000),
    ),
    Setting(
        name="GQL_MAX_TOKENS",
        default=5_000,
        help="Tokens (names, values and punctuation) of a GraphQL document, at most.",
        check=_whole(10, 1_000_000),
    ),
    Setting(
        name="GQL_STATEMENT_TIMEOUT",
        default=25_000,
        help="Milliseconds that the database may work on a statement, before it is stopped.",
        check=_whole(1, 3_600_000),
    ),
    Setting(
        name="GQL_PGBOUNCER",
        default=False,
        help="Whether a pooler in transaction mode, such as PgBouncer, stands before PostgreSQL.",
        check=_flag,
    ),
    Setting(
        name="GQL_LOCK_TIMEOUT",
        default=5_000,
        help="Milliseconds that a statement waits for what another transaction holds, before it is refused.",
        check=_whole(1, 3_600_000),
    ),
    Setting(
        name="GQL_MUTATION_RETRIES",
        default=5,
        help="How often a mutation is tried again when other operations were in its way.",
        check=_whole(0, 100),
    ),
    Setting(
        name="GQL_IDEMPOTENCY_LIFETIME",
        default=86_400,
        help="Seconds for which the answer to a request with an `Idempotency-Key` is kept.",
        check=_whole(1, 31_536_000),
    ),
    Setting(
        name="GQL_JWT_KEY",
        default="",
        help="Key of bearer tokens: a secret of 32 bytes or more (HS256), or a public key in PEM "
        "(RSA: RS256, P-256: ES256, Ed25519: EdDSA).",
        check=_text,
        is_secret=True,
    ),
    Setting(
        name="GQL_JWT_JWKS_URL",
        default="",
        help="Where an identity provider publishes the keys of its tokens, instead of `GQL_JWT_KEY`.",
        check=_web_address,
    ),
    Setting(name="GQL_JWT_ISSUER", default="", help="The `iss` that tokens must have.", check=_text),
    Setting(
        name="GQL_JWT_AUDIENCE",
        default="",
        help="The `aud` that tokens must have; when empty, tokens must have none.",
        check=_text,
    ),
    Setting(name="GQL_JWT_LEEWAY", default=10, help="Seconds by which clocks may differ.", check=_whole(0, 3_600)),
    Setting(
        name="GQL_JWT_ROLES_CLAIM",
        default="roles",
        help="The claim with the caller's roles; dots lead into claims of claims, as in `realm_access.roles`.",
        check=_name,
    ),
    Setting(name="GQL_JWT_SUBJECT_CLAIM", default="sub", help="The claim that says who the caller is.", check=_name),
    Setting(
        name="GQL_ROLE_HEADER",
        default="X-GQL-Role",
        help="The header with which a caller who has several roles picks one; without it the first one holds.",
        check=_name,
    ),
    Setting(
        name="GQL_DEV_ROLE",
        default="",
        help="The role of callers without a token, instead of `anonymous`; refused in production.",
        check=_text,
    ),
    Setting(
        name="GQL_MAX_FILTER_DEPTH",
        default=20,
        help="Levels of logic and relations inside each other in a filter, and relations in an order, at most.",
        check=_whole(1, 1_000),
    ),
    Setting(
        name="GQL_MAX_FILTER_SIZE",
        default=500,
        help="Conditions of a filter, all levels together, and terms of an order, at most.",
        check=_whole(1, 100_000),
    ),
    Setting(
        name="GQL_MAX_LIST_SIZE",
        default=100_000,
        help="Values of a list in a filter, and ids of `nodes`, at most.",
        check=_whole(1, 10_000_000),
    ),
    Setting(
        name="GQL_MAX_DEPTH",
        default=25,
        help="Levels of fields inside each other, at most.",
        check=_whole(1, 1_000),
    ),
    Setting(
        name="GQL_MAX_FIELDS",
        default=2_000,
        help="Fields of an operation, at most; those of a fragment count each time that it is spread, and those of an "
        "interface for each of its types.",
        check=_whole(1, 1_000_000),
    ),
    Setting(
        name="GQL_MAX_ALIASES",
        default=200,
        help="Fields under another name in an operation, at most, counted likewise.",
        check=_whole(0, 1_000_000),
    ),
    Setting(
        name="GQL_MAX_ROOT_FIELDS",
        default=50,
        help="Fields at the root of an operation, at most.",
        check=_whole(1, 1_000_000),
    ),
    Setting(
        name="GQL_MAX_COST",
        default=500_000,
        help="Rows of an answer, at most, as they are estimated from the sizes of its pages.",
        check=_whole(1, 1_000_000_000_000),
    ),
    Setting(
        name="GQL_PROXIES",
        default=0,
        help="Proxies before the service, each of which adds to `X-Forwarded-For`; with 0 nobody is believed there.",
        check=_whole(0, 10),
    ),
    Setting(
        name="REDIS_URL",
        default="",
        help="Redis, where the processes count rates together; without it, each counts alone.",
        check=_redis,
        is_secret=True,
    ),
    Setting(
        name="GQL_MAX_BATCH",
        default=1,
        help="Operations of one HTTP request, at most; with 1, lists of requests are refused.",
        check=_whole(1, 1_000),
    ),
    Setting(
        name="GQL_PERSISTED_QUERIES",
        default=1_000,
        help="Automatic persisted queries kept in memory; 0 turns them off.",
        check=_whole(0, 1_000_000),
    ),
    Setting(
        name="GQL_TRUSTED_DOCUMENTS",
        default="",
        help="File with the documents that clients may name by an id, as Apollo, Relay or graphql-codegen write it.",
        check=_text,
    ),
    Setting(
        name="GQL_ONLY_TRUSTED_DOCUMENTS",
        default=False,
        help="Whether all other documents are refused.",
        check=_flag,
    ),
    Setting(
        name="GQL_CORS_ORIGINS",
        default=(),
        help="Origins of pages that may call from a browser, with commas between them; `*` is every page.",
        check=_origins,
    ),
    Setting(
        name="GQL_SLOW_OPERATION",
        default=1_000,
        help="Milliseconds from which on an operation is logged with its SQL.",
        check=_whole(0, 3_600_000),
    ),
    Setting(
        name="GQL_METRICS_TOKEN",
        default="",
        help="The bearer token for which `/metrics` answers; without it there are no metrics.",
        check=_token,
        is_secret=True,
    ),
)
