"""Declarations and catalog in, roles out: checked, with all mistakes listed, and with nothing left to look up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.access.claims import CLAIM_TYPES
from gql_server.access.declared import Declared, write_out
from gql_server.access.grants import Access, AllBut, Columns, Read, Rule
from gql_server.access.ingredients import columns_to_keys, ingredients_of, is_column, same_columns
from gql_server.access.limits import RoleLimits
from gql_server.access.rights import Rights, RightsBuilder
from gql_server.access.rules import build_rule
from gql_server.catalog.model import Catalog, Entity
from gql_server.errors import StartupError
from gql_server.plan.predicates import RowRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a role may read of an entity.

    Attributes:
        keys: mapper attributes.
        rule: which rows; None for all.
        max_rows: of a page; None for the limit of the service.
        has_aggregates: rows may be counted and added up.
        is_root: there are root fields.
    """

    keys: frozenset[str]
    rule: RowRule | None
    max_rows: int | None
    has_aggregates: bool
    is_root: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a role may do.

    Attributes:
        name: of the role.
        reading: by entity; what is not there cannot be read.
        rights: to write, by entity.
        coordinates: of fields that are granted one by one; None for all.
        limits: of its operations.
    """

    name: str
    reading: Mapping[str, Reading]
    rights: Mapping[str, Rights]
    coordinates: frozenset[str] | None
    limits: RoleLimits

    def allows_field(self, type_name: str, field_name: str) -> bool:
        """Whether a field written by hand exists for the role."""
        return self.coordinates is None or f"{type_name}.{field_name}" in self.coordinates


def build_roles(access: Access, catalog: Catalog, handwritten: Iterable[str]) -> dict[str, Role]:
    """The roles by name.

    Args:
        access: the declaration.
        catalog: of all that is served.
        handwritten: coordinates of the fields that are written by hand.

    Raises:
        StartupError: the declaration is wrong; all mistakes are listed.
    """
    builder = _Builder(access=access, catalog=catalog, handwritten=frozenset(handwritten))
    roles = builder.build()
    if builder.faults:
        raise StartupError(list(dict.fromkeys(builder.faults)))
    return roles


@dataclass(kw_only=True)
class _Builder:
    access: Access
    catalog: Catalog
    handwritten: frozenset[str]
    faults: list[str] = field(default_factory=list)
    claims: Mapping[str, type[Any]] = field(init=False)

    def build(self) -> dict[str, Role]:
        self.claims = {name: self._read_type(name, type_) for name, type_ in self.access.claims.items()}
        declared = write_out(self.access, self.faults)
        return {name: self._build_role(name, grants) for name, grants in declared.items()}

    def _read_type(self, name: str, type_: Any) -> type[Any]:
        """The type of a claim; where there is none it is text, so that all else is looked at as well."""
        if isinstance(type_, type) and type_ in CLAIM_TYPES:
            return type_
        known = ", ".join(each.__name__ for each in CLAIM_TYPES)
        self.faults.append(f"the claim {name!r} is declared with {type_!r}; there are {known}")
        return type_ if isinstance(type_, type) else str

    def _build_role(self, name: str, declared: Declared) -> Role:
        self._check_models(name, declared)
        named = self._read_coordinates(name, declared)
        grants = {
            entity.name: grant
            for entity in self.catalog.entities.values()
            if (grant := self._find_read(entity, declared)) is not None
        }
        reading: dict[str, Reading] = {}
        for entity in sorted(self.catalog.entities.values(), key=lambda each: len(_ancestors(each))):
            above = next((reading[each] for each in _ancestors(entity) if each in reading), None)
            own = self._read_grant(name, entity, grants[entity.name], named) if entity.name in grants else None
            if found := (own and above and self._unite(name, entity, own, above)) or own or above:
                reading[entity.name] = found
        for entity_name, found in list(reading.items()):  # those that are inherited from come first
            ancestors = _ancestors(self.catalog.entities[entity_name])
            inherited = next((reading[each].keys for each in ancestors if each in reading), frozenset[str]())
            keys = found.keys.union(inherited, self._find_computed(entity_name, grants, reading))
            reading[entity_name] = replace(found, keys=keys)
        writing = RightsBuilder(
            role=name, catalog=self.catalog, declared=declared, claims=self.claims, faults=self.faults,
            readable={entity_name: each.rule for entity_name, each in reading.items()},
            columns={entity_name: each.keys for entity_name, each in reading.items()},
        ).build()  # fmt: skip
        self._check_read(name, reading, writing)
        self._check_roots(name, reading)
        coordinates = None if declared.has_everything else frozenset(declared.coordinates)
        return Role(
            name=name, reading=reading, rights=writing, coordinates=coordinates, limits=RoleLimits(**declared.limits)
        )

    def _find_read(self, entity: Entity, declared: Declared) -> Read | None:
        """The grant; what everything brings of a class that inherits is no more than a grant for one above it says."""
        grant = declared.find(entity.model, Read)
        bases = (self.catalog.entities[name] for name in _ancestors(entity))
        base = next((each for each in bases if (each.model, Read) in declared.grants), None)
        above = declared.grants[base.model, Read] if base else None
        if base is None or grant is None or not isinstance(above, Read) or (entity.model, Read) in declared.grants:
            return grant if isinstance(grant, Read) else None
        columns, key = above.columns, {each.key for each in base.primary_key}
        if columns is not None and not isinstance(columns, AllBut):
            hidden = {each.key for each in base.attributes.values()}.difference(columns, key)
            columns = AllBut(tuple(sorted(hidden)))
        return replace(above, model=entity.model, rows=None, columns=columns)

    def _check_read(self, role: str, reading: Mapping[str, Reading], rights: Mapping[str, Rights]) -> None:
        """Rows are found before they are changed, so there must be something to find."""
        for name, each in rights.items():
            kinds = [kind for kind, right in (("update", each.update), ("delete", each.delete)) if right]
            if kinds and name not in reading:
                model = self.catalog.entities[name].model.__name__
                self.faults.append(
                    f"{role}: {kinds[0]}({model}) is granted, and read({model}) is not; grant it, with a rule for the "
                    "rows that may be seen"
                )

    def _check_roots(self, role: str, reading: Mapping[str, Reading]) -> None:
        """A node id names the topmost class, so it leads to the rows of one class that the role reads."""
        roots: dict[str, list[str]] = {}
        for entity in map(self.catalog.entities.__getitem__, reading):
            if not any(each in reading for each in _ancestors(entity)):
                roots.setdefault(entity.id_name, []).append(entity.model.__name__)
        self.faults += [
            f"{role}: read({') and read('.join(sorted(names))}) are granted, and no class that all of them inherit "
            f"from; write read({root}), with a rule for the rows of these classes"
            for root, names in roots.items()
            if len(names) > 1
        ]

    def _find_computed(
        self, entity_name: str, grants: Mapping[str, Read], reading: Mapping[str, Reading]
    ) -> frozenset[str]:
        """The computed attributes that say nothing more than what the role may read; none where columns are listed."""
        entity = self.catalog.entities[entity_name]
        columns: Columns = grants[entity_name].columns if entity_name in grants else ()
        if columns is not None and not isinstance(columns, AllBut):
            return frozenset()
        hidden = columns.names if isinstance(columns, AllBut) else ()
        return frozenset(
            attribute.key
            for attribute in entity.attributes.values()
            if attribute.key not in hidden
            and not is_column(entity, attribute.key)
            and self._is_derivable(entity, attribute.key, reading)
        )

    def _is_derivable(self, entity: Entity, key: str, reading: Mapping[str, Reading]) -> bool:
        ingredients = ingredients_of(entity, key)
        served = {attribute.key for attribute in entity.attributes.values()}
        if not (ingredients.own & served) <= reading[entity.name].keys:
            return False
        return all(self._is_open(table, columns, reading) for table, columns in ingredients.others.items())

    def _is_open(self, table: sa.Table, columns: frozenset[str], reading: Mapping[str, Reading]) -> bool:
        """Whether the role may read these columns of all rows of a table."""
        entities = [
            entity for entity in self.catalog.entities.values() if table in sa_orm.class_mapper(entity.model).tables
        ]
        return bool(entities) and all(
            entity.name in reading
            and reading[entity.name].rule is None
            and reading[entity.name].has_aggregates
            and columns_to_keys(entity, table, columns) <= reading[entity.name].keys
            for entity in entities
        )

    def _unite(self, role: str, entity: Entity, own: Reading, above: Reading) -> Reading:
        """What a role may read of a class that inherits from another one: rows and columns of that one are the same."""
        if own.rule is not None:
            self.faults.append(
                f"{role}: read({entity.model.__name__}) has a rule of rows, and so can a class that it inherits from; "
                "write the rule there, it holds for the rows of all classes"
            )
        return replace(own, keys=own.keys | above.keys, rule=above.rule)

    def _check_models(self, role: str, declared: Declared) -> None:
        for model, kind in declared.grants:
            if self.catalog.find_entity(model) is None:
                shown = getattr(model, "__name__", repr(model))
                self.faults.append(f"{role}: {kind.__name__.lower()}({shown}): no such model is served")

    def _read_coordinates(self, role: str, declared: Declared) -> Mapping[str, set[str]]:
        """Attributes that are granted one by one, by entity; everything else among the coordinates is by hand."""
        named: dict[str, set[str]] = {}
        for coordinate in sorted(declared.coordinates):
            type_name, _, field_name = coordinate.partition(".")
            entity = self.catalog.entities.get(type_name)
            if entity and field_name in entity.attributes:
                named.setdefault(type_name, set()).add(entity.attributes[field_name].key)
            elif coordinate not in self.handwritten:
                self.faults.append(
                    f"{role}: fields({coordinate!r}): there is no such field, or it comes with a grant of its model; "
                    f"written by hand are {', '.join(sorted(self.handwritten)) or 'none'}"
                )
        return named

    def _read_grant(self, role: str, entity: Entity, grant: Read, named: Mapping[str, set[str]]) -> Reading:
        where = f"{role}: read({entity.model.__name__})"
        keys = self._read_columns(where, entity, grant.columns)
        return Reading(
            keys=keys | {key.key for key in entity.primary_key} | named.get(entity.name, set()),
            rule=self._build_rule(f"{where}: the rule of rows cannot be used", entity, grant.rows),
            max_rows=grant.max_rows,
            has_aggregates=grant.aggregates,
            is_root=grant.root,
        )

    def _read_columns(self, where: str, entity: Entity, columns: Columns) -> frozenset[str]:
        """The mapper attributes that a grant names; of all that it does not name, the plain columns."""
        known = {attribute.key for attribute in entity.attributes.values()}
        named = columns.names if isinstance(columns, AllBut) else columns or ()
        for name in named:
            if name not in known:
                self.faults.append(f"{where}: {name!r} is no column that is served; {', '.join(sorted(known))} are")
        hidden_keys = {key.key for key in entity.primary_key if isinstance(columns, AllBut) and key.key in named}
        for key in sorted(hidden_keys):
            self.faults.append(
                f"{where}: {key!r} is of the primary key, which node ids and cursors hold; it can't be hidden"
            )
        if columns is not None and not isinstance(columns, AllBut):
            return frozenset(columns)
        return frozenset(key for key in known if is_column(entity, key)) - same_columns(entity, named)

    def _build_rule(self, where: str, entity: Entity, rule: Rule | None) -> RowRule | None:
        if rule is None:
            return None
        try:
            return build_rule(rule, entity, self.claims)
        except ValueError as error:
            self.faults.append(f"{where}: {error}")
            return None


def _ancestors(entity: Entity) -> tuple[str, ...]:
    """The entities that an entity inherits from, the nearest first."""
    return entity.hierarchy.lineage[1:] if entity.hierarchy else ()
