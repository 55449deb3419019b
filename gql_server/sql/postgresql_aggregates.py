"""PostgreSQL: aggregates and the keys of groups.

Numbers are added as NUMERIC, which is exact, whatever the order of the rows. Those of a FLOAT column are taken for the
decimal numbers that they are written as. So an aggregate is the same each time, and cursors can hold it.
"""

import sqlalchemy as sa

from gql_server.catalog.aggregates import Function, GroupKey, Measure, Period
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute
from gql_server.sql.dialect import Column

_LARGEST: Column = sa.literal_column("1.7976931348623158079e308")
_LEAST: Column = sa.literal_column("2.4703282292062327209e-324")
"""Half a step beyond the largest double and the one next to zero: what is beyond has no double, or has zero."""

_DECIMALS: Column = sa.literal_column("round(1, 40)", sa.Numeric())
"""1 with 40 decimals: a product has the decimals of both factors, and a quotient or a root those of what it is of.

By itself, PostgreSQL keeps about 16 digits of a quotient, and a double is of 17.
"""


class PostgreSQLAggregates:
    """Aggregates on PostgreSQL."""

    def measure(self, measure: Measure, column: Column | None) -> Column:
        """Native functions; a Float result is NULL where no double can be it."""
        if column is None or measure.attribute is None:
            return sa.func.count()
        function, kind = measure.function, measure.attribute.kind
        match function:
            case Function.COUNT_DISTINCT:
                return sa.func.count(column.distinct())
            case Function.MIN | Function.MAX:
                return getattr(sa.func, function.value)(column, type_=measure.result.type_)  # type: ignore[no-any-return]
            case Function.SUM if kind is not Kind.FLOAT:
                return sa.func.sum(column, type_=measure.result.type_)
        number = sa.cast(sa.cast(column, sa.Text()), sa.Numeric()) if kind is Kind.FLOAT else column
        value = _compute(function, number)
        is_bounded = kind in {Kind.INT, Kind.BIG_INT} or measure.attribute.scale is not None
        return sa.cast(value, sa.Double()) if is_bounded else _to_float(value)

    def comparable(self, attribute: Attribute, value: Column) -> Column:
        """Everything compares by itself."""
        del attribute
        return value

    def truncate(self, key: GroupKey, column: Column) -> Column:
        """In UTC, whatever the time zone of the session."""
        if key.period is None:
            return column
        if key.attribute.kind is Kind.INSTANT:
            column = sa.func.timezone(sa.literal_column("'UTC'"), column, type_=sa.DateTime())
        elif key.attribute.kind is Kind.DATE:
            column = sa.cast(column, sa.DateTime())
        unit: Column = sa.literal_column(f"'{key.period.name.lower()}'")
        start: Column = sa.func.date_trunc(unit, column, type_=sa.DateTime())
        if key.period is not Period.HOUR:
            return sa.cast(start, sa.Date())
        if key.attribute.kind is Kind.INSTANT:
            return sa.func.timezone(sa.literal_column("'UTC'"), start, type_=key.result.type_)
        return start


def _compute(function: Function, number: Column) -> Column:
    """With more decimals than a double has; not ``avg``, which would have to multiply each number."""
    match function:
        case Function.SUM:
            return sa.func.sum(number, type_=sa.Numeric())
        case Function.AVG:
            return sa.func.sum(number, type_=sa.Numeric()) * _DECIMALS / sa.func.count(number)
        case _:
            variance: Column = sa.func.var_samp(number * _DECIMALS, type_=sa.Numeric())
            return sa.func.sqrt(variance, type_=sa.Numeric()) if function is Function.STDDEV else variance


def _to_float(number: Column) -> Column:
    """The nearest double; a cast would refuse what is too large or too small, and take NaN and infinities."""
    size = sa.func.abs(number)
    rounded = sa.case((size >= _LEAST, number), else_=sa.literal_column("0"))
    return sa.case((size <= _LARGEST, sa.cast(rounded, sa.Double())))
