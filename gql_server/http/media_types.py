"""Which media types are spoken: `Content-Type` and `Accept`, read once for each text.

https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types
"""

from functools import lru_cache

JSON_TYPE = "application/json"
"""The type of clients that were there before GraphQL had one; a request that was understood has status 200 with it."""

GRAPHQL_TYPE = "application/graphql-response+json"
"""The type of its own, with which the status says whether the request was fulfilled."""

SPOKEN = (JSON_TYPE, GRAPHQL_TYPE)
LARGEST_HEADER = 1_000
NEVER = (0.0, 1)
"""Above all weights of 0, below all others."""


@lru_cache(maxsize=256)
def choose_response_type(accept: str | None) -> str | None:
    """The media type of the response, or None when the client takes none that is spoken.

    Of two that it likes equally, the first one; where it names none, the older one, as the specification's audit wants.

    Examples:
        >>> choose_response_type("application/graphql-response+json, application/json;q=0.9")
        'application/graphql-response+json'
        >>> choose_response_type("*/*"), choose_response_type(None)
        ('application/json', 'application/json')
        >>> choose_response_type("application/graphql-response+json;q=0, text/html") is None
        True
    """
    if accept is None or not accept.strip():
        return JSON_TYPE
    if len(accept) > LARGEST_HEADER:
        return None
    ranges = [_read_range(text) for text in accept.lower().split(",")]
    weights = {media_type: _weigh(media_type, ranges) for media_type in SPOKEN}
    best = max(SPOKEN, key=lambda media_type: weights[media_type])
    return best if weights[best] > NEVER else None


@lru_cache(maxsize=256)
def is_json(content_type: str | None) -> bool:
    """Whether a body is declared as JSON in UTF-8."""
    media_type, parameters = _split(content_type or "")
    return media_type == JSON_TYPE and parameters.get("charset", "utf-8") in {"utf-8", "utf8"}


def _read_range(text: str) -> tuple[str, float]:
    """A range of media types and its weight, such as `application/*;q=0.5`; one in another character set weighs 0."""
    media_type, parameters = _split(text)
    if parameters.get("charset", "utf-8") not in {"utf-8", "utf8"}:
        return media_type, 0.0
    try:
        return media_type, float(parameters.get("q", "1"))
    except ValueError:
        return media_type, 0.0


def _weigh(media_type: str, ranges: list[tuple[str, float]]) -> tuple[float, int]:
    """What a client said of a type, by the range that names it most exactly: its weight, and how early it stands."""
    for name in (media_type, "application/*", "*/*"):
        weights = [(weight, -place) for place, (range_, weight) in enumerate(ranges) if range_ == name]
        if weights:
            return max(weights)
    return NEVER


def _split(text: str) -> tuple[str, dict[str, str]]:
    media_type, *parameters = (part.strip().lower() for part in text.split(";"))
    pairs = (part.partition("=") for part in parameters)
    return media_type, {name.strip(): value.strip().strip('"') for name, _, value in pairs}
