"""Model instances from plans: values are set and rows related, as an application would, and nothing is sent yet.

So validators, events and cascades of the models apply. What a validator refuses is an error of the input.
"""

import inspect
from dataclasses import dataclass, field
from typing import Any

from gql_server.catalog.model import Entity, Relation
from gql_server.plan.write_plan import Assignment, Connect, ConnectOrCreate, Create, Insert, Link, Target
from gql_server.user_errors import Invalid, NotFound, UserError
from gql_server.writes.targets import Targets
from gql_server.writes.values import FAULTY, ValueReader, path_of


@dataclass(frozen=True, kw_only=True)
class Written:
    """A row that a write makes or changes, to tell the client where a constraint was broken.

    Attributes:
        entity: of the row.
        instance: of the model.
        name: of the input that has the data.
        names: of the inputs that gave values, by mapper attribute.
        is_new: whether it is inserted.
    """

    entity: Entity
    instance: Any
    name: str
    names: dict[str, str]
    is_new: bool


@dataclass(kw_only=True)
class RowWriter:
    """Builds the rows of one root field.

    Attributes:
        session: that takes them.
        reader: of values.
        targets: rows that are named; looked up before.
        errors: takes what is wrong.
        written: takes each row.
    """

    session: Any
    reader: ValueReader
    targets: Targets
    errors: list[UserError]
    written: list[Written] = field(default_factory=list)

    def insert(self, plan: Insert, key: Target | None = None) -> Any:
        """A new instance, with what it is related to; None when a value was refused.

        Args:
            plan: of the row.
            key: that found no row and that the new one must have.
        """
        values = self._read_all(plan, key)
        instance = self._make(plan, values)
        if instance is None:
            return None
        names = {each.attribute.key: each.name for each in plan.assignments}
        self.written.append(Written(entity=plan.entity, instance=instance, name=plan.name, names=names, is_new=True))
        for link in plan.links:
            self._link(instance, link)
        return instance

    def _read_all(self, plan: Insert, key: Target | None) -> dict[str, tuple[Any, str]]:
        """Values and names of inputs by mapper attribute; those of the key fill in what the data leaves out."""
        values = {}
        for assignment in plan.assignments:
            value = self.reader.read(plan.entity.model, assignment)
            if value is not FAULTY:
                values[assignment.attribute.key] = value, assignment.name
        if key is not None:
            self._fill_in(plan, key, values)
        return values

    def _fill_in(self, plan: Insert, key: Target, values: dict[str, tuple[Any, str]]) -> None:
        given = {assignment.attribute.key for assignment in plan.assignments}
        for attribute, operand in zip(key.attributes, key.operands, strict=True):
            assignment = Assignment(attribute=attribute, operand=operand, name=operand.name)
            value = self.reader.read(plan.entity.model, assignment)
            if attribute.key not in given:
                values[attribute.key] = value, operand.name
            elif attribute.key in values and values[attribute.key][0] != value:
                name = values[attribute.key][1]
                message = f"{attribute.name} contradicts the key; give the same value, or leave it out."
                self.errors.append(Invalid(message=message, path=path_of(name)))

    def _make(self, plan: Insert, values: dict[str, tuple[Any, str]]) -> Any:
        """An instance with the values set one by one, so that each validator is heard.

        Those that the constructor of the model names, as that of a dataclass does, are given to it.
        """
        named = {
            name: values.pop(name)[0]
            for name, parameter in inspect.signature(plan.entity.model).parameters.items()
            if name in values and parameter.kind is not inspect.Parameter.VAR_KEYWORD
        }
        try:
            instance = plan.entity.model(**named)
        except ValueError as error:
            self.errors.append(Invalid(message=str(error), path=path_of(plan.name)))
            return None
        for key, (value, name) in values.items():
            self.assign(instance, key, value, name)
        return instance

    def assign(self, instance: Any, key: str, value: Any, name: str) -> None:
        """Set an attribute; a validator's ValueError is an error of the input."""
        try:
            setattr(instance, key, value)
        except ValueError as error:
            self.errors.append(Invalid(message=str(error), path=path_of(name)))

    def _link(self, instance: Any, link: Link) -> None:
        match link:
            case Connect(relation=relation, target=target):
                self._relate(instance, relation, self._find(target), target.name)
            case Create(relation=relation, insert=insert):
                self._relate(instance, relation, self.insert(insert), insert.name)
            case ConnectOrCreate(relation=relation, target=target, insert=insert):
                found = self.targets.find(target)
                if found is None and self.targets.key_of(target) is not None:
                    found = self.insert(insert, target)
                    self.targets.remember(target, found)
                self._relate(instance, relation, found, target.name)

    def _find(self, target: Target) -> Any | None:
        found = self.targets.find(target)
        if found is None and self.targets.key_of(target) is not None:
            self.errors.append(
                NotFound(message=f"There is no {target.entity.name} with this key.", path=path_of(target.name))
            )
        return found

    def _relate(self, instance: Any, relation: Relation, other: Any | None, name: str) -> None:
        """Relate two rows, by the side that need not load what is related already."""
        if other is None:
            return
        if not relation.is_to_many:
            self.assign(instance, relation.key, other, name)
        elif relation.inverse is not None and relation.target_columns:
            self.assign(other, relation.inverse, instance, name)
        else:
            try:
                related = getattr(instance, relation.key)
                if other not in related:
                    related.append(other)
            except ValueError as error:
                self.errors.append(Invalid(message=str(error), path=path_of(name)))
