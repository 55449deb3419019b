"""Exact arithmetic for SQLite, in Python: aggregate functions and a collation for statements of ours to call.

SQLite adds doubles in the order in which it comes across them, and refuses sums that need more than 64 bits. Here every
number is taken for the decimal number that its text stands for; these are added exactly, in any order alike, and only
the result is rounded. PostgreSQL does the same with NUMERIC.

>>> make_exact(0.1, "") + make_exact(0.2, ""), make_exact(19.9, ".2f")
(Decimal('0.3'), Decimal('19.90'))
"""

import decimal
from collections.abc import Callable, Mapping
from fractions import Fraction
from math import inf, isqrt, ldexp, nextafter
from typing import Any

from gql_server.catalog.codecs import trim_fraction

COLLATION = "gql_number"
"""Compares texts that are decimal numbers by value."""

_CONTEXT = decimal.Context(prec=5_000, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN, traps=[])
"""Room for the squares of all doubles side by side; what is not finite goes on as infinity or NaN."""


def make_exact(number: float, form: str) -> decimal.Decimal:
    """The decimal number that a stored number stands for.

    Args:
        number: a double or an integer of 64 bits.
        form: how Python writes it: ``.2f`` for a scale of two, ``.15g`` where 15 digits count, nothing for all digits.
    """
    return decimal.Decimal(number if isinstance(number, int) and not form else format(number, form))


def compare_exactly(operator: str, scale: int | None, number: decimal.Decimal) -> float:
    """The double with which a stored number compares as the decimal number that it stands for does with ``number``.

    What has more digits than stored numbers have lies between two of them. It is less than or equal to none but those
    that the next one is, so that the next one up or down takes its place; equal to it is none, as to infinity.

    >>> number = decimal.Decimal("249.9701")
    >>> [compare_exactly(operator, 2, number) for operator in ("lt", "lte", "gt", "gte", "eq")]
    [249.98, 249.97, 249.97, 249.98, inf]

    Args:
        operator: of filters.
        scale: digits after the point that stored numbers have; None where 15 digits count, wherever the point is.
        number: to compare with; finite.
    """
    rounding = {"lt": decimal.ROUND_CEILING, "gte": decimal.ROUND_CEILING}.get(operator, decimal.ROUND_FLOOR)
    stored = _round_to_stored(number, scale, rounding)
    if stored != number and operator not in _ORDERS:
        return inf
    nearest = float(stored)
    if nearest or not stored:
        return nearest
    # it is between zero and the double that is next to it, and no number is stored there
    if operator not in _ORDERS:
        return inf
    is_up = rounding == decimal.ROUND_CEILING
    return nextafter(0.0, inf if is_up else -inf) if is_up == (stored > 0) else 0.0


def _round_to_stored(number: decimal.Decimal, scale: int | None, rounding: str) -> decimal.Decimal:
    if scale is None:
        return decimal.Context(prec=15, rounding=rounding).create_decimal(number)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent <= scale:  # also what would have thousands of digits before the point
        return number
    return number.quantize(decimal.Decimal(1).scaleb(-scale), rounding=rounding, context=_CONTEXT)


_ORDERS = frozenset({"lt", "lte", "gt", "gte"})


class _Sums:
    """What has been seen so far: how many numbers, their sum and the sum of their squares."""

    needs_squares = False

    def __init__(self) -> None:
        self.count = 0
        self.sum = decimal.Decimal(0)
        self.squares = decimal.Decimal(0)

    def step(self, number: Any, form: str) -> None:
        """Take one more; NULL, and what is no number, counts for nothing."""
        if not isinstance(number, int | float):
            return
        exact = make_exact(number, form)
        self.count += 1
        self.sum = _CONTEXT.add(self.sum, exact)
        if self.needs_squares:
            self.squares = _CONTEXT.fma(exact, exact, self.squares)

    @property
    def is_finite(self) -> bool:
        """Whether the sum is a number."""
        return self.sum.is_finite()


class ExactSum(_Sums):
    """The sum, as the text of its digits."""

    def finalize(self) -> str | None:
        """NULL where there is nothing to add."""
        if not self.count or not self.is_finite:
            return None
        return format(self.sum, "f")


class TrimmedSum(ExactSum):
    """The same without zeros that say nothing."""

    def finalize(self) -> str | None:
        """NULL where there is nothing to add."""
        text = super().finalize()
        return text and trim_fraction(text)


class FloatSum(_Sums):
    """The double nearest to the sum."""

    def finalize(self) -> float | None:
        """NULL where there is nothing to add, or no double for it."""
        return _round(Fraction(self.sum)) if self.count and self.is_finite else None


class Average(_Sums):
    """The double nearest to the average."""

    def finalize(self) -> float | None:
        """NULL where there is nothing to divide, or no double for it."""
        return _round(Fraction(self.sum) / self.count) if self.count and self.is_finite else None


class Variance(_Sums):
    """The double nearest to the variance of the numbers as a sample."""

    needs_squares = True

    def finalize(self) -> float | None:
        """NULL for less than two numbers, or where no double can be it."""
        variance = self.compute()
        return None if variance is None else _round(variance)

    def compute(self) -> Fraction | None:
        """Exact."""
        if self.count < 2 or not self.is_finite:
            return None
        total = Fraction(self.sum)
        return (Fraction(self.squares) - total * total / self.count) / (self.count - 1)


class Deviation(Variance):
    """The square root of the variance."""

    def finalize(self) -> float | None:
        """NULL where there is no variance, or no double can be its root."""
        variance = self.compute()
        return None if variance is None else _root(variance)


def _round(number: Fraction) -> float | None:
    try:
        return float(number)
    except OverflowError:
        return None


def _root(number: Fraction) -> float | None:
    """The square root of a number of any size: of 256 bits of it, which is more than a double keeps."""
    shift = 2 * ((256 - number.numerator.bit_length() + number.denominator.bit_length()) // 2)
    whole = int(number * Fraction(2) ** shift)
    try:
        return ldexp(isqrt(whole), -shift // 2)
    except OverflowError:
        return None


def compare_numbers(one: str, other: str) -> int:
    """Less than, equal to or greater than zero."""
    left, right = decimal.Decimal(one), decimal.Decimal(other)
    return (left > right) - (left < right)


EXACT_AGGREGATES: Mapping[str, Callable[[], Any]] = {
    "gql_sum": ExactSum,
    "gql_trimmed_sum": TrimmedSum,
    "gql_float_sum": FloatSum,
    "gql_avg": Average,
    "gql_variance": Variance,
    "gql_stddev": Deviation,
}
"""By their names in SQL; each takes a number, and how it is written."""
