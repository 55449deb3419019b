"""The naive evaluator: what an operation must answer, said over plain Python lists.

It is the definition that the engine is compared with, so it shares no code with it: rows are dicts in lists, every
relation is a loop over all rows of its target, and graphql-core's own executor walks the selection. Slow and plain on
purpose.
"""

from tests.evaluator.answer import Evaluator
from tests.evaluator.entities import Dataset, Entity, RequestError, read_entities

__all__ = ["Dataset", "Entity", "Evaluator", "RequestError", "read_entities"]
