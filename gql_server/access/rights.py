"""What a role may write: grants and catalog in, rights out, checked, with all mistakes listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.access.claims import claim_operand
from gql_server.access.declared import Declared
from gql_server.access.foreign_keys import foreign_keys_of
from gql_server.access.grants import (
    AllBut,
    ClaimValue,
    Columns,
    Create,
    Delete,
    ModelGrant,
    Rule,
    Update,
    create,
    delete,
)  # fmt: skip
from gql_server.access.ingredients import same_columns
from gql_server.access.rules import build_rule
from gql_server.catalog.hierarchies import entity_of
from gql_server.catalog.model import Attribute, Catalog, Entity, Inputs, Relation
from gql_server.plan.predicates import RowRule
from gql_server.plan.write_plan import Preset, Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """What one grant allows.

    Attributes:
        keys: mapper attributes that the caller may set.
        relations: mapper attributes of the relations that the caller may write by.
        rule: which rows may be changed or deleted; None for all that can be read.
        check: what rows fulfil when they are written; None for anything.
        presets: values that the caller has no say in.
        references: foreign keys among ``keys`` that lead to rows of which some are hidden.
        implied: foreign keys that a new row needs and the caller cannot set.
    """

    keys: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    rule: RowRule | None = None
    check: RowRule | None = None
    presets: tuple[Preset, ...] = ()
    references: tuple[Reference, ...] = ()
    implied: frozenset[str] = frozenset()


NO_RIGHT = Right()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What a role may write of an entity; None for what it may not."""

    create: Right | None = None
    update: Right | None = None
    delete: Right | None = None


@dataclass(frozen=True, kw_only=True)
class RightsBuilder:
    """Builds the rights of one role.

    Attributes:
        role: its name.
        catalog: of all that is served.
        declared: its grants.
        readable: the rules of rows of the entities that it reads; None for those of which it sees all rows.
        columns: the mapper attributes of these entities that it reads.
        claims: of the declaration.
        faults: takes what is wrong.
    """

    role: str
    catalog: Catalog
    declared: Declared
    readable: Mapping[str, RowRule | None]
    columns: Mapping[str, frozenset[str]]
    claims: Mapping[str, type[Any]]
    faults: list[str] = field(repr=False)

    def build(self) -> dict[str, Rights]:
        """The rights by entity, without those that are none."""
        rights = {entity.name: self._build(entity) for entity in self.catalog.entities.values()}
        return {name: each for name, each in rights.items() if each != Rights()}

    def _build(self, entity: Entity) -> Rights:
        created, updated, deleted = (self._find(entity, kind) for kind in (Create, Update, Delete))
        return Rights(
            create=self._create(entity, created) if isinstance(created, Create) and entity.created else None,
            update=self._update(entity, updated) if isinstance(updated, Update) else None,
            delete=self._delete(entity, deleted) if isinstance(deleted, Delete) else None,
        )

    def _find(self, entity: Entity, kind: type[ModelGrant]) -> ModelGrant | None:
        """The grant of a class, or of the nearest one that it inherits from, whose rows are rows of that one too."""
        lineage = entity.hierarchy.lineage if entity.hierarchy else (entity.name,)
        models = [self.catalog.entities[name].model for name in lineage]
        own = self.declared.grants.get((entity.model, kind))
        above = next((each for model in models[1:] if (each := self.declared.grants.get((model, kind)))), None)
        is_above = above is not None or (self.declared.has_everything and len(models) > 1)
        if own is not None and kind is not Create and is_above:
            self.faults.append(
                f"{self._where(kind, entity)} is granted, and so is that of a class that it inherits from, which "
                "has the same rows; write the grant for that class, it holds for all that inherit"
            )
        return own or above or self.declared.find(entity.model, kind)

    def _create(self, entity: Entity, grant: Create) -> Right:
        where = self._where(Create, entity)
        right = self._columns(where, entity, grant.columns, grant.preset)
        preset = {each.key for each in right.presets}
        needed = [each for each in entity.attributes.values() if each.column and each.column.is_required]
        missing = [each for each in needed if each.key not in right.keys | preset]
        unreadable = self._unreadable(where, entity, set())
        for attribute in missing:
            if attribute.key in unreadable:
                self.faults.append(
                    f"{where}: a new row needs a value for {attribute.key!r}, which refers to rows that the role "
                    "cannot read; preset it, or grant to read them, or name it where they have no model"
                )
            elif attribute.column and not attribute.column.is_foreign_key:
                self.faults.append(
                    f"{where}: a new row needs a value for {attribute.key!r}, which is not among the columns; add it, "
                    "or preset it"
                )
        if not _says_something(entity.created, entity, right):
            self.faults.append(
                f"{where}: there is nothing that the caller may set, and an input has a field; add a column, or "
                "write a mutation by hand"
            )
        return replace(
            right,
            check=self._rule(f"{where}: the check", entity, grant.check),
            implied=frozenset(each.key for each in missing if each.column and each.column.is_foreign_key),
        )

    def _update(self, entity: Entity, grant: Update) -> Right:
        where = self._where(Update, entity)
        keys = {key.key for key in entity.primary_key}
        for name in sorted(keys & set(grant.preset)):
            self.faults.append(f"{where}: {name!r} is of the primary key, which never changes; take it out of preset")
        return replace(
            self._columns(where, entity, grant.columns, grant.preset),
            rule=self._rule(f"{where}: the rule of rows", entity, grant.rows),
            check=self._rule(f"{where}: the check", entity, grant.check),
        )

    def _delete(self, entity: Entity, grant: Delete) -> Right:
        return Right(rule=self._rule(f"{self._where(Delete, entity)}: the rule of rows", entity, grant.rows))

    def _where(self, kind: type[ModelGrant], entity: Entity) -> str:
        return f"{self.role}: {kind.__name__.lower()}({entity.model.__name__})"

    def _rule(self, where: str, entity: Entity, rule: Rule | None) -> RowRule | None:
        if rule is None:
            return None
        try:
            return build_rule(rule, entity, self.claims)
        except ValueError as error:
            self.faults.append(f"{where} cannot be used: {error}")
            return None

    def _columns(self, where: str, entity: Entity, columns: Columns, preset: Mapping[str, Any]) -> Right:
        """What the caller may set, by the names of mapper attributes; a to-one relation comes with its foreign key."""
        presets = tuple(self._presets(where, entity, preset))
        taken = {each.key for each in presets}
        known = sa_orm.class_mapper(entity.model).column_attrs.keys()
        relations = {
            relation.key: relation
            for relation in entity.relations.values()
            if relation.is_writable and self._may_link(entity, relation)
        }
        named = set(columns.names if isinstance(columns, AllBut) else columns or ())
        is_listed = columns is not None and not isinstance(columns, AllBut)
        self._check_names(where, entity, named, taken if is_listed else set())
        keys = named.intersection(known) if is_listed else set(known) - same_columns(entity, named)
        keys -= same_columns(entity, taken) | self._unreadable(where, entity, named if is_listed else set())
        allowed = {
            key
            for key, relation in relations.items()
            if not taken.intersection(relation.own_columns) and _is_granted(relation, named, keys, is_listed=is_listed)
        }
        references = tuple(
            Reference(keys=own, entity=target, attributes=_attributes(target, referred), condition=rule)
            for own, target, referred in foreign_keys_of(self.catalog, entity)
            if target and keys.intersection(own) and (rule := self.readable.get(target.name)) is not None
        )
        return Right(keys=frozenset(keys), relations=frozenset(allowed), presets=presets, references=references)

    def _may_link(self, entity: Entity, relation: Relation) -> bool:
        """Whether a table between two others is no model, or one whose rows the role makes and deletes as it likes."""
        between = entity_of(self.catalog, sa_orm.class_mapper(entity.model).relationships[relation.key].secondary)
        if between is None:
            return True
        created, deleted = (self._find(between, kind) for kind in (Create, Delete))
        return created == create(between.model) and deleted == delete(between.model)

    def _check_names(self, where: str, entity: Entity, named: set[str], taken: set[str]) -> None:
        attributes = {attribute.key for attribute in entity.attributes.values() if attribute.column}
        known = attributes | {relation.key for relation in entity.relations.values() if relation.is_writable}
        for name in sorted(named - known):
            self.faults.append(
                f"{where}: {name!r} is no column and no relation that clients can write; {', '.join(sorted(known))} are"
            )
        for name in sorted(named & taken):
            self.faults.append(f"{where}: {name!r} is preset, so the caller has no say in it; take it out of columns")

    def _unreadable(self, where: str, entity: Entity, named: set[str]) -> set[str]:
        """Foreign keys to what the role cannot read: to give one would be to ask which values there are."""
        found: set[str] = set()
        for keys, target, referred in foreign_keys_of(self.catalog, entity):
            if target is None:  # no grant says whether it may be asked for, so who names it says so
                found.update(() if self.declared.has_everything else set(keys) - named)
                continue
            hidden = ", ".join(key for key in referred if key not in self.columns.get(target.name, referred))
            if target.name in self.readable and not hidden:
                continue
            model = target.model.__name__
            what = f"{hidden} of {model}" if hidden else f"{model} rows"
            for key in sorted(named.intersection(keys)):
                self.faults.append(
                    f"{where}: {key!r} refers to {what}, which the role cannot read; grant read({model}), or preset it"
                )
            found.update(keys)
        return found

    def _presets(self, where: str, entity: Entity, preset: Mapping[str, Any]) -> Iterator[Preset]:
        columns = sa_orm.class_mapper(entity.model).column_attrs
        for key, value in preset.items():
            column = columns[key].columns[0] if key in columns else None
            if not isinstance(column, sa.Column) or column.computed is not None:
                self.faults.append(f"{where}: preset names {key!r}, which is no column")
                continue
            length = getattr(column.type, "length", None)
            if isinstance(value, ClaimValue):
                if value.name not in self.claims:
                    self.faults.append(f"{where}: the claim {value.name!r} is not declared; add it to Access(claims=…)")
                    continue
                declared = self.claims[value.name]
                self._check_type(f"{where}: the claim {value.name!r}", key, column, declared)
                yield Preset(key=key, claim=claim_operand(value.name, declared), max_length=length)
            else:
                if value is None and not column.nullable:
                    self.faults.append(f"{where}: preset gives None to {key!r}, which needs a value")
                if value is not None:
                    self._check_type(f"{where}: {value!r}", key, column, type(value))
                yield Preset(key=key, value=value, max_length=length)

    def _check_type(self, what: str, key: str, column: sa.Column[Any], given: type[Any]) -> None:
        try:
            expected = column.type.python_type
        except NotImplementedError:
            return  # a type of the application's own, which knows what it takes
        if not issubclass(given, expected):
            self.faults.append(
                f"{what} is of type {given.__name__}, and {key!r}, which it is preset for, takes {expected.__name__}"
            )


def _is_granted(relation: Relation, named: set[str], keys: set[str], *, is_listed: bool) -> bool:
    """Whether a relation is among what a grant names: in a list also a to-one relation whose foreign key is.

    Args:
        relation: that clients can write.
        named: in the grant.
        keys: mapper attributes that it allows.
        is_listed: the names are what it allows, not what it leaves out.
    """
    has_key = keys.issuperset(relation.own_columns)
    if is_listed:
        return relation.key in named or (bool(relation.own_columns) and has_key)
    return relation.key not in named and has_key


def _says_something(inputs: Inputs | None, entity: Entity, right: Right) -> bool:
    """Whether inputs have a field of what a grant allows."""
    assert inputs is not None, "only what can be made is granted"
    columns = {attribute.key for attribute in inputs.attributes.values()}
    relations = {relation.key for name, relation in entity.relations.items() if name in inputs.relations}
    return not columns.isdisjoint(right.keys) or not relations.isdisjoint(right.relations)


def _attributes(entity: Entity, keys: Iterable[str]) -> tuple[Attribute, ...]:
    known = {each.key: each for each in (*entity.attributes.values(), *entity.primary_key)}
    return tuple(known[key] for key in keys)
