"""JSON text → Python and back, with every digit of its numbers kept.

Operations with Python fields take the statement's answer apart and write it again. Python's floats would lose digits
on the way, turn ``1e400`` into ``Infinity``, and its whole numbers have at most 4,300 digits when read. Numbers that
Python writes otherwise than they were read travel as marked strings, and lose the marks at the end.
"""

import json
import re
import secrets
from dataclasses import dataclass, field
from typing import Any

PLAIN_DIGITS = 300
"""Whole numbers of so many digits are Python's, which writes them as they were."""


@dataclass(slots=True)
class JsonText:
    """Reads and writes the JSON of one request. The mark is random, so that no string of the data has it."""

    _mark: str = field(default_factory=lambda: secrets.token_hex(16))
    _has_marks: bool = False

    def read(self, text: str) -> Any:
        """The value of a text."""
        return json.loads(text, parse_float=self._read_float, parse_int=self._read_int)

    def write(self, value: Any) -> str:
        """The text of a value.

        Raises:
            ValueError: it has a number that JSON cannot hold, NaN or an infinity.
        """
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return re.sub(f'"{self._mark}([^"]*)"', r"\1", text) if self._has_marks else text

    def _read_float(self, digits: str) -> float | str:
        value = float(digits)
        return value if repr(value) == digits else self._keep(digits)

    def _read_int(self, digits: str) -> int | str:
        return int(digits) if len(digits) <= PLAIN_DIGITS and digits != "-0" else self._keep(digits)

    def _keep(self, digits: str) -> str:
        self._has_marks = True
        return self._mark + digits
