"""SQLite: aggregates, with the functions of :mod:`gql_server.sqlite_exact`, and the keys of groups, cut from text."""

import sqlalchemy as sa

from gql_server.catalog.aggregates import EXACT, Function, GroupKey, Measure, Period
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute
from gql_server.sql.dialect import Column
from gql_server.sqlite_exact import COLLATION

_NAMES = {Function.AVG: "gql_avg", Function.STDDEV: "gql_stddev", Function.VARIANCE: "gql_variance"}


class SQLiteAggregates:
    """Aggregates on SQLite."""

    def measure(self, measure: Measure, column: Column | None) -> Column:
        """Native functions where they are exact: 64 bits hold the sum of any number of rows of 32 bits."""
        if column is None or measure.attribute is None:
            return sa.func.count()
        function, attribute, type_ = measure.function, measure.attribute, measure.result.type_
        match function, attribute.kind:
            case Function.COUNT_DISTINCT, _:
                return sa.func.count(self.comparable(attribute, column).distinct())
            case ((Function.MIN | Function.MAX), _):
                return getattr(sa.func, function.value)(column, type_=type_)  # type: ignore[no-any-return]
            case Function.SUM, Kind.INT:
                return sa.func.sum(column, type_=type_)
            case Function.SUM, Kind.FLOAT:
                name = "gql_float_sum"
            case Function.SUM, _:
                is_trimmed = attribute.kind is Kind.DECIMAL and attribute.scale is None
                name = "gql_trimmed_sum" if is_trimmed else "gql_sum"
            case _:
                name = _NAMES[function]
        return getattr(sa.func, name)(column, _sql(f"'{_form(attribute)}'"), type_=type_)  # type: ignore[no-any-return]

    def comparable(self, attribute: Attribute, value: Column) -> Column:
        """Sums that are text compare as numbers; moments of SQLite's own clock get the fraction that others have."""
        if attribute.is_stamped and attribute.kind in {Kind.DATETIME, Kind.INSTANT}:
            return _complete_moment(value)
        return value.collate(COLLATION) if attribute.type_ is EXACT else value

    def truncate(self, key: GroupKey, column: Column) -> Column:
        """The beginning of the text that SQLAlchemy stores: ``2026-03-31 13:45:00.000000``."""
        if key.period is None:
            return self.comparable(key.attribute, column)
        text = sa.type_coerce(column, sa.Text())
        return sa.type_coerce(_truncate(key.period, text), key.result.type_)


def _complete_moment(moment: Column) -> Column:
    """No index serves this, so it is for columns alone that need it. Of the same second, the text of all is as long."""
    text = sa.type_coerce(moment, sa.Text())
    is_short = sa.func.length(text) == sa.literal_column("19")  # 2026-03-31 13:45:00
    whole = text.concat(_sql("'.000000'"))
    return sa.type_coerce(sa.case((is_short, whole), else_=text), moment.type)


def _form(attribute: Attribute) -> str:
    """How Python writes the digits of a stored number that count."""
    if attribute.kind is not Kind.DECIMAL:
        return ""
    return ".15g" if attribute.scale is None else f".{attribute.scale}f"


def _truncate(period: Period, text: Column) -> Column:
    match period:
        case Period.YEAR:
            return _begin(text, 4) + _sql("'-01-01'")
        case Period.QUARTER:
            quarter = (sa.cast(sa.func.substr(text, _sql("6"), _sql("2")), sa.Integer()) - _sql("1")) / _sql("3")
            return _begin(text, 4) + sa.func.substr(
                _sql("'-01-01-04-01-07-01-10-01'"), sa.cast(quarter, sa.Integer()) * _sql("6") + _sql("1"), _sql("6")
            )
        case Period.MONTH:
            return _begin(text, 7) + _sql("'-01'")
        case Period.WEEK:
            return sa.func.date(_begin(text, 10), _sql("'-6 days'"), _sql("'weekday 1'"), type_=sa.Text())
        case Period.DAY:
            return _begin(text, 10)
        case Period.HOUR:
            return _begin(text, 13) + _sql("':00:00.000000'")


def _begin(text: Column, length: int) -> Column:
    return sa.func.substr(text, _sql("1"), _sql(str(length)), type_=sa.Text())


def _sql(text: str) -> Column:
    return sa.literal_column(text, sa.Integer() if text.isdigit() else sa.Text())
