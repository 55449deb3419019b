"""Every GraphQL name is minted here. ``docs/naming.md`` says the same in prose.

In go Python names of models and mapper attributes, out come GraphQL names. This module knows no SQLAlchemy.
"""

import keyword
import re
from collections.abc import Sequence

import inflection

from gql_server.catalog.operations import Operation

PAGE_INFO = "PageInfo"
"""The type of ``pageInfo``, one for all connections."""

JSON_CHANGE = "JsonChange"
"""The input of a change inside a JSON value."""

ROW_COUNTS = "RowCounts"
"""The type that says how many rows of one type a dry run would write."""

NODE_ID = "id"
"""The field of every generated type that holds its node id; never a column."""

IS_NULL = "isNull"
"""The field of a filter of a composite that asks for the object as a whole; never a member."""

PATH_STEPS = "at"
"""The field of a condition on a JSON path that holds the path; never an operator."""

_NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]*", re.ASCII)
_WORD = re.compile(r"[A-Z]?[a-z0-9]+$|[A-Z0-9]+$")

RESERVED_TYPES = frozenset(
    {
        "Query", "Mutation", "Subscription", "Node", "PageInfo", "UserError", "ErrorCode", "OrderDirection",
        "ID", "Boolean", "Int", "Float", "String", "BigInt", "Decimal", "Date", "Time", "DateTime", "UUID", "JSON",
        "Duration", "Base64", JSON_CHANGE, ROW_COUNTS, "UniqueViolation", "ForeignKeyViolation", "CheckViolation",
        "NotNullViolation", "TooLong", "OutOfRange", "Invalid", "NotFound", "Forbidden", "Conflict", "TooManyRows",
        "EmptyFilter", "Restricted", "Aborted",
    }
)  # fmt: skip
"""Type names that no model can have."""

RESERVED_FIELDS = frozenset({"and", "or", "not", NODE_ID, "pk"})
"""Field names that mean something else in a generated type or filter."""


def is_name(text: str) -> bool:
    """Whether GraphQL accepts the text as a name that is not reserved for introspection.

    >>> is_name("in_stock"), is_name("2nd"), is_name("__typename"), is_name("größe")
    (True, False, False, False)
    """
    return bool(_NAME.fullmatch(text)) and not text.startswith("__")


def field_name(key: str) -> str:
    """The field of a mapper attribute.

    >>> field_name("store_id"), field_name("in_stock"), field_name("sku"), field_name("class_")
    ('storeId', 'inStock', 'sku', 'class')
    >>> field_name("id")
    'pk'
    """
    if key == NODE_ID:
        return "pk"
    words = key.strip("_").split("_")
    if not words[0]:
        return key
    return words[0][0].lower() + words[0][1:] + "".join(word[:1].upper() + word[1:] for word in words[1:])


def member_field(composite: str, member: str) -> str:
    """What a member of a composite is called where names stand alone, as in aggregates, enums and keys.

    >>> member_field("shippingAddress", "zipCode")
    'shippingAddressZipCode'
    """
    return f"{composite}{member[0].upper()}{member[1:]}"


def composite_type(type_name: str, composite: str) -> str:
    """The object type of a composite of a model; its inputs are named after it.

    >>> composite_type("Order", "shippingAddress")
    'OrderShippingAddress'
    """
    return f"{type_name}{composite[0].upper()}{composite[1:]}"


def singular(type_name: str) -> str:
    """The root field of one object.

    >>> singular("OrderLine"), singular("URL")
    ('orderLine', 'uRL')
    """
    return type_name[0].lower() + type_name[1:]


def plural(type_name: str) -> str:
    """The root field of the connection; the last word is put in the plural.

    A word that is a plural already, or has none of its own, gets ``List``.

    >>> plural("OrderLine"), plural("Category"), plural("Person")
    ('orderLines', 'categories', 'people')
    >>> plural("Series"), plural("ShopSettings")
    ('seriesList', 'shopSettingsList')
    """
    match = _WORD.search(type_name)
    stem, word = (type_name[: match.start()], match.group()) if match else ("", type_name)
    one, many = singular(type_name), singular(stem + inflection.pluralize(word))
    return f"{one}List" if many == one else many


def key_name(fields: Sequence[str]) -> str:
    """The field of ``ItemKey`` for a unique key.

    >>> key_name(["sku"]), key_name(["storeId", "name"])
    ('sku', 'storeIdAndName')
    """
    return "And".join([fields[0], *(name[0].upper() + name[1:] for name in fields[1:])])


def by_key(type_name: str) -> str:
    """The root field that looks an object up by any of its keys.

    >>> by_key("Item")
    'itemBy'
    """
    return f"{singular(type_name)}By"


def plain_type(type_name: str) -> str:
    """The object type of rows that are of a class from which others inherit, and of none of those.

    >>> plain_type("Employee")
    'PlainEmployee'
    """
    return f"Plain{type_name}"


def connection_type(type_name: str) -> str:
    """The type of a paged list."""
    return f"{type_name}Connection"


def edge_type(type_name: str) -> str:
    """The type of an element of ``edges``."""
    return f"{type_name}Edge"


def filter_type(type_name: str) -> str:
    """The filter input of a type, be it a model, a scalar or an enum."""
    return f"{type_name}Filter"


def array_filter_type(type_name: str) -> str:
    """The filter input of a list of values."""
    return f"{type_name}ArrayFilter"


def list_filter_type(type_name: str) -> str:
    """The filter input of a to-many relation to a model."""
    return f"{type_name}ListFilter"


def path_filter_type(type_name: str) -> str:
    """The input of conditions on a path in values of a scalar."""
    return f"{type_name}PathFilter"


def order_type(type_name: str) -> str:
    """The orderBy input of a model."""
    return f"{type_name}OrderBy"


def column_type(type_name: str) -> str:
    """The enum of the columns of a model."""
    return f"{type_name}Column"


def enum_value(field: str) -> str:
    """The enum value that stands for a field.

    >>> enum_value("storeId"), enum_value("pk"), enum_value("line2Text")
    ('STORE_ID', 'PK', 'LINE2_TEXT')
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", field).upper()


def key_type(type_name: str) -> str:
    """The input that takes any one unique key of a model."""
    return f"{type_name}Key"


def composite_key_type(type_name: str, fields: Sequence[str]) -> str:
    """The input of one unique key of several columns.

    >>> composite_key_type("Item", ["storeId", "name"])
    'ItemStoreIdAndNameKey'
    """
    name = key_name(fields)
    return f"{type_name}{name[0].upper()}{name[1:]}Key"


def aggregate_type(type_name: str) -> str:
    """The type of ``aggregate``; its filter and order inputs are those of related rows."""
    return f"{type_name}Aggregate"


def aggregate_field(relation: str) -> str:
    """The field of filter and order inputs for the aggregates of related rows.

    >>> aggregate_field("orderLines")
    'orderLinesAggregate'
    """
    return f"{relation}Aggregate"


def measure_type(type_name: str, function: str) -> str:
    """The type of what a function answers, one field for each attribute.

    >>> measure_type("Item", "countDistinct")
    'ItemCountDistinct'
    """
    return f"{type_name}{function[0].upper()}{function[1:]}"


def group_type(type_name: str) -> str:
    """The type of an element of ``groupBy``."""
    return f"{type_name}Group"


def group_keys_type(type_name: str) -> str:
    """The type of the ``keys`` of a group."""
    return f"{type_name}GroupKeys"


def group_key_type(type_name: str) -> str:
    """The enum of what rows can be grouped by."""
    return f"{type_name}GroupKey"


def group_key(field: str, period: str) -> str:
    """The group key of a date that is cut down to a period.

    >>> group_key("createdAt", "MONTH")
    'createdAtMonth'
    """
    return f"{field}{period.capitalize()}"


def having_type(type_name: str) -> str:
    """The input of conditions on groups."""
    return f"{type_name}Having"


def create_type(type_name: str) -> str:
    """The input of a new row."""
    return f"{type_name}Create"


def update_type(type_name: str) -> str:
    """The input of changes to a row."""
    return f"{type_name}Update"


def inc_type(type_name: str) -> str:
    """The input of numbers to add to those of a row."""
    return f"{type_name}Inc"


def json_change_type(type_name: str) -> str:
    """The input of changes inside the JSON values of a row."""
    return f"{type_name}JsonChange"


def to_one_type(type_name: str, *, is_new: bool) -> str:
    """The input of a to-one relation to a model, in the data of a new row or of a change."""
    return f"{type_name}ToOne{'Create' if is_new else 'Update'}"


def to_many_type(type_name: str, *, is_new: bool) -> str:
    """The input of a to-many relation to a model, in the data of a new row or of a change."""
    return f"{type_name}ToMany{'Create' if is_new else 'Update'}"


def own_relation_type(shared: str, type_name: str, relation: str) -> str:
    """The input of one relation, by way of which a role can do less than by way of others to the same model.

    >>> own_relation_type(to_many_type("Item", is_new=False), "Store", "items")
    'ItemToManyUpdate_Store_items'
    """
    return f"{shared}_{type_name}_{relation}"


def connect_or_create_type(type_name: str) -> str:
    """The input that finds a row by key, or makes it."""
    return f"{type_name}ConnectOrCreate"


def update_by_key_type(type_name: str) -> str:
    """The input that finds a related row by key and changes it."""
    return f"{type_name}UpdateByKey"


def related_update_type(type_name: str) -> str:
    """The input of changes to the row that a to-one relation leads to."""
    return f"{type_name}RelatedUpdate"


def upsert_by_key_type(type_name: str) -> str:
    """The input that changes a related row, or makes it."""
    return f"{type_name}UpsertByKey"


def mutation_field(operation: Operation, singular_name: str, plural_name: str) -> str:
    """The root field of a write.

    >>> mutation_field(Operation.CREATE, "orderLine", "orderLines")
    'createOrderLine'
    >>> mutation_field(Operation.DELETE_MANY, "series", "seriesList")
    'deleteSeriesList'
    """
    verb = operation.value.partition("_")[0]
    name = plural_name if operation.is_many else singular_name
    return f"{verb}{name[0].upper()}{name[1:]}"


def mutation_input(field: str) -> str:
    """The input of a mutation; the payload is :func:`mutation_payload`.

    >>> mutation_input("createItem"), mutation_payload("createItem")
    ('CreateItemInput', 'CreateItemPayload')
    """
    return f"{field[0].upper()}{field[1:]}Input"


def mutation_payload(field: str) -> str:
    """What a mutation answers with."""
    return f"{field[0].upper()}{field[1:]}Payload"


def edge_field(singular_name: str) -> str:
    """The field of a payload that has the row as an edge of the list of all.

    >>> edge_field("item")
    'itemEdge'
    """
    return f"{singular_name}Edge"


def enum_member(label: str) -> str:
    """The enum value for a label of the database that has no Python enum.

    >>> enum_member("in progress"), enum_member("new"), enum_member("2nd"), enum_member("true")
    ('in_progress', 'new', '_2nd', 'true_')

    Neither GraphQL nor Python lets a value begin with two underscores, and Python none begin and end with one:

    >>> enum_member("100%"), enum_member("__all__"), enum_member("mro"), enum_member("%")
    ('_100', '_all', 'mro_', '_')
    """
    name = re.sub(r"[^_0-9A-Za-z]+", "_", label)
    name = f"_{name}" if not name or name[0].isdigit() else name
    if name.startswith("_"):
        name = f"_{name.strip('_')}" if name.endswith("_") else f"_{name.lstrip('_')}"
    return f"{name}_" if name in {"true", "false", "null", "mro"} or keyword.iskeyword(name) else name
