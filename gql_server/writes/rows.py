"""Model instances from plans: values are set and rows related, as an application would, and nothing is sent yet.

So validators, events and cascades of the models apply. What a validator refuses is an error of the input.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Entity
from gql_server.plan.write_plan import Assignment, Change, Increment, Insert, JsonChange, Target
from gql_server.sql.dialect import Dialect
from gql_server.sql.instances import key_of, key_part
from gql_server.user_errors import Invalid, NotFound, UserError
from gql_server.writes.arithmetic import Computed, changed_json, incremented
from gql_server.writes.constructors import construct
from gql_server.writes.given import COMPUTED, IS_KEPT, Given, describe
from gql_server.writes.targets import Targets
from gql_server.writes.values import FAULTY, REFUSALS, ValueReader, path_of, refusal, shared_path
from gql_server.writes.written import Leaving, Referring, Written


@dataclass(kw_only=True)
class RowWriter:
    """Builds the rows of one root field.

    Attributes:
        session: that takes them.
        dialect: of the database.
        reader: of values.
        targets: rows that are named; looked up before.
        errors: takes what is wrong.
        written: takes each row that is made or changed.
        made: takes each key that found no row, so that one is made.
        deleted: takes each row that shall be deleted.
        swept: takes each row that the models delete with others, or because it is not related any more.
        disconnected: takes each row that is not related any more.
        vacated: takes each row whose place in a to-one relation another one gets.
        given: what the input has said of the rows.
        references: takes each foreign key that a relation sets.
    """

    session: Any
    dialect: Dialect
    reader: ValueReader
    targets: Targets
    errors: list[UserError]
    written: list[Written] = field(default_factory=list)
    made: list[Target] = field(default_factory=list)
    deleted: list[Leaving] = field(default_factory=list)
    swept: list[Leaving] = field(default_factory=list)
    disconnected: list[tuple[Entity, Any]] = field(default_factory=list)
    vacated: list[Any] = field(default_factory=list)
    references: list[Referring] = field(default_factory=list)
    given: Given = field(init=False)

    def __post_init__(self) -> None:
        self.given = Given(self.errors)

    def insert(self, plan: Insert, key: Target | None = None) -> Any:
        """A new instance, not related to anything; None when its constructor refused it.

        Args:
            plan: of the row.
            key: that found no row and that the new one must have.
        """
        if key is not None:
            self._check_can_have(key)
            self.made.append(key)
        values = self._read_all(plan, key)
        names = {each: name for each, (_, name) in values.items()}
        values |= {each.key: (self.reader.preset(each), plan.name) for each in plan.presets}
        instance = self._make(plan, values)
        if instance is not None:
            self._note(plan, instance, names, is_new=True)
            self.session.add(instance)  # not every relation brings its rows into the session
        return instance

    def change(self, instance: Any, plan: Change, *, is_locked: bool = False) -> None:
        """Set the values of a change, but relate nothing.

        Args:
            instance: of the row.
            plan: of the change.
            is_locked: nobody else changes the row, so that what Python computes from its values is right. Rows that
                get values, not expressions, are sent together.
        """
        names = {each.attribute.key: each.name for each in plan.assignments}
        names |= {each.attribute.key: each.name for each in plan.increments}
        names |= {each.attribute.key: each.name for each in plan.json_changes}
        row = self._note(plan, instance, names, is_new=False)
        place = plan.entity, instance
        if not self.given.say(place, [IS_KEPT], value=True, name=plan.name):
            return
        for assignment in plan.assignments:
            value = self.reader.read(plan.entity.model, assignment)
            key = assignment.attribute.key
            if value is not FAULTY and self.given.say(place, [key], value, assignment.name):
                self.assign(instance, key, value, assignment.name)
        for increment in plan.increments:
            number = self.reader.decode(increment.operand)
            if number is not FAULTY and self.given.say(place, [increment.attribute.key], COMPUTED, increment.name):
                computed = incremented(instance, increment, number, self.errors)
                self._assign_computed(row, increment, computed, is_locked=is_locked)
        for json_change in plan.json_changes:
            operand = self.reader.decode(json_change.operand)
            if operand is not FAULTY and self.given.say(place, [json_change.attribute.key], COMPUTED, json_change.name):
                computed = changed_json(instance, json_change, operand, self.dialect, self.errors)
                self._assign_computed(row, json_change, computed, is_locked=is_locked)
        for preset in plan.presets:
            self.assign(instance, preset.key, self.reader.preset(preset), plan.name)
        self._renew_composites(instance, {**names, **{each.key: plan.name for each in plan.presets}})

    def _note(self, plan: Insert | Change, instance: Any, names: dict[str, str], *, is_new: bool) -> Written:
        row = Written(
            entity=plan.entity, instance=instance, name=plan.name, names=names, is_new=is_new,
            references=plan.references, check=plan.check,
        )  # fmt: skip
        self.written.append(row)
        return row

    def _assign_computed(
        self, row: Written, plan: Increment | JsonChange, computed: Computed | None, *, is_locked: bool
    ) -> None:
        """Have validators and events see the value that Python computed, and the database compute it anew.

        Where a validator makes something else of it, that is stored.
        """
        if computed is None:
            return
        key, (value, expression) = plan.attribute.key, computed
        if self.assign(row.instance, key, value, plan.name) and getattr(row.instance, key) == value and not is_locked:
            row.values[key] = value
            vars(row.instance)[key] = expression  # the history has the change already

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
            if attribute.column is None:
                continue
            assignment = Assignment(attribute=attribute, operand=operand, name=operand.name)
            value = self.reader.read(plan.entity.model, assignment)
            if attribute.key not in given:
                values[attribute.key] = value, operand.name
            elif attribute.key in values and values[attribute.key][0] != value:
                self.report_contradiction(attribute.name, values[attribute.key][1])

    def _check_can_have(self, key: Target) -> None:
        """A new row has no key of the client's choice where the database counts."""
        numbered = [each.name for each in key.attributes if each.column is not None and each.column.is_numbered]
        if numbered:
            message = (
                f"There is no {key.entity.name} with this key, and none can be made with it, because the database "
                f"gives {' and '.join(numbered)}; create one, or use another key."
            )
            self.errors.append(NotFound(message=message, path=path_of(key.name)))

    def report_contradiction(self, field_name: str, name: str) -> None:
        """Say that data and key do not go together."""
        message = f"{field_name} contradicts the key; give the same value, or leave it out."
        self.errors.append(Invalid(message=message, path=path_of(name)))

    def check_key(self, instance: Any, plan: Insert, key: Target) -> None:
        """The data of a row that the key has found must not contradict the key, nor the row's primary key."""
        values, entity = self._read_all(plan, None), plan.entity
        self._fill_in(plan, key, values)
        if key.attributes == entity.primary_key:
            return
        for attribute, stored in zip(entity.primary_key, key_of(entity, instance) or (), strict=True):
            value, name = values.get(attribute.key, (None, ""))
            if name and key_part(entity, attribute, value, self.reader.dialect) != stored:
                self.report_fixed_key(entity, instance, attribute.name, name)

    def report_fixed_key(self, entity: Entity, instance: Any, field_name: str, name: str) -> None:
        """Say that a row has a primary key already."""
        message = (
            f"{field_name} is part of the primary key of {describe(entity, instance)}, which is there already and "
            "keeps its key; give the value that it has."
        )
        self.errors.append(Invalid(message=message, path=path_of(name)))

    def _make(self, plan: Insert, values: dict[str, tuple[Any, str]]) -> Any:
        """An instance with the values set one by one, so that each validator is heard.

        Those that the constructor of the model names, as that of a dataclass does, are given to it.
        """
        names = {key: name for key, (_, name) in values.items()}
        nulls = [key for key, (value, _) in values.items() if isinstance(value, sa.Null)]
        wanted = {key: None if key in nulls else value for key, (value, _) in values.items()}
        try:
            instance = construct(plan.entity, wanted)
        except REFUSALS as error:
            self.errors.append(refusal(error, path_of(plan.name)))
            return None
        for key, value in wanted.items():
            self.assign(instance, key, value, names[key])
        for key in nulls:
            _keep_null(instance, key)
        self._renew_composites(instance, names)
        return instance

    def _renew_composites(self, instance: Any, names: Mapping[str, str]) -> None:
        """Have composites be made anew from changed columns: SQLAlchemy keeps the object that it made before.

        What the class of the object refuses is an error of the input.
        """
        for key, composite in sa_orm.object_mapper(instance).composites.items():
            members = [prop.key for prop in composite.props]
            changed = [names[each] for each in members if each in names]
            if not changed:
                continue
            vars(instance).pop(key, None)
            if all(each in vars(instance) for each in members):
                try:
                    getattr(instance, key)
                except REFUSALS as error:
                    self.errors.append(refusal(error, shared_path(map(path_of, changed))))

    def assign(self, instance: Any, key: str, value: Any, name: str) -> bool:
        """Set an attribute; what a validator refuses is an error of the input. Whether it was set."""
        is_null = isinstance(value, sa.Null)
        try:
            setattr(instance, key, None if is_null else value)
        except REFUSALS as error:
            self.errors.append(refusal(error, path_of(name)))
            return False
        if is_null:
            _keep_null(instance, key)
        return True

    def snapshot(self) -> None:
        """Keep the values of rows that are changed, which the session forgets when they are refused."""
        for row in self.written:
            if not row.is_new:
                known = {key: value for key, value in vars(row.instance).items() if not key.startswith("_")}
                known |= _related_keys(row.instance)
                row.values.update({key: value for key, value in known.items() if key not in row.values})


def _related_keys(instance: Any) -> dict[str, Any]:
    """Foreign keys that a flush will take from the rows that a changed row is related to now, by mapper attribute."""
    mapper, state = sa_orm.object_mapper(instance), sa.inspect(instance)
    keys: dict[str, Any] = {}
    for relation in mapper.relationships:
        if relation.direction is sa_orm.MANYTOONE and state.attrs[relation.key].history.has_changes():
            other = getattr(instance, relation.key)
            for target, own in relation.synchronize_pairs:
                key = None if other is None else relation.mapper.get_property_by_column(target).key
                keys[mapper.get_property_by_column(own).key] = None if key is None else getattr(other, key)
    return keys


def _keep_null(instance: Any, key: str) -> None:
    """Have NULL stored where a model has None, for which SQLAlchemy would store the null of JSON."""
    if vars(instance).get(key, 0) is None:
        vars(instance)[key] = sa.null()  # the history has the change already
