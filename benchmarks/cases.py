"""What is measured: four operations, and for each the hand-written SQL that answers the same.

The SQL is what a good engineer would write who wants just this answer: ``json_agg`` and ``json_build_object``, no
derived tables, no limits that nobody needs. For (c) that is one pass over each table, grouped and joined, because
correlated subqueries took 1.4 times as long.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One operation and its control.

    Attributes:
        name: a letter.
        title: for people.
        document: GraphQL.
        variables: one mapping for each request; the requests of a run take turns.
        sql: the same ``data`` from the same variables, as text.
    """

    name: str
    title: str
    document: str
    variables: Sequence[Mapping[str, Any]]
    sql: str

    def engine_bodies(self) -> list[str]:
        """Request bodies for ``/graphql``."""
        return [json.dumps({"query": self.document, "variables": variables}) for variables in self.variables]

    def control_bodies(self) -> list[str]:
        """Request bodies for ``/control/<name>``."""
        return [json.dumps(variables) for variables in self.variables]


CASES = (
    Case(
        name="a",
        title="one row by key",
        document="query Item($id: ID!) { item(id: $id) { id sku name price stock status } }",
        variables=[{"id": str(number)} for number in range(1, 2_000, 7)],
        sql="""
            SELECT json_build_object('item', (SELECT row_to_json(r) FROM (
              SELECT 'Item:' || id AS id, sku, name, price::text, stock, status FROM item WHERE id = %(id)s::integer
            ) r))::text
        """,
    ),
    Case(
        name="b",
        title="50 rows x 6 columns",
        document="query Items($first: Int!) { items(first: $first) { nodes { id sku name price stock status } } }",
        variables=[{"first": 50}],
        sql="""
            SELECT json_build_object('items', json_build_object('nodes', coalesce(json_agg(r), '[]')))::text FROM (
              SELECT 'Item:' || id AS id, sku, name, price::text, stock, status
              FROM item ORDER BY item.id LIMIT %(first)s::integer
            ) r
        """,
    ),
    Case(
        name="c",
        title="three levels, 20 x all x all",
        document="""
            query Stores($first: Int!, $all: Int!) {
              stores(first: $first) {
                nodes {
                  name
                  city
                  items(first: $all) {
                    nodes { name price reviews(first: $all) { nodes { rating body } } }
                  }
                }
              }
            }
        """,
        variables=[{"first": 20, "all": 500}],
        sql="""
            WITH s AS (
              SELECT id, name, city FROM store ORDER BY id LIMIT %(first)s::integer
            ), r AS (
              SELECT item_id, json_agg(json_build_object('rating', rating, 'body', body) ORDER BY id) AS nodes
              FROM review GROUP BY item_id
            ), i AS (
              SELECT item.store_id, json_agg(json_build_object(
                'name', item.name, 'price', item.price::text,
                'reviews', json_build_object('nodes', coalesce(r.nodes, '[]'))
              ) ORDER BY item.id) AS nodes
              FROM item LEFT JOIN r ON r.item_id = item.id
              WHERE item.store_id IN (SELECT id FROM s)
              GROUP BY item.store_id
            )
            SELECT json_build_object('stores', json_build_object('nodes', coalesce(json_agg(json_build_object(
              'name', s.name, 'city', s.city, 'items', json_build_object('nodes', coalesce(i.nodes, '[]'))
            ) ORDER BY s.id), '[]')))::text
            FROM s LEFT JOIN i ON i.store_id = s.id
        """,
    ),
    Case(
        name="d",
        title="1000 rows x 8 columns",
        document="""
            query Catalogue($first: Int!) {
              items(first: $first) { nodes { id sku name price stock status storeId categoryId } }
            }
        """,
        variables=[{"first": 1000}],
        sql="""
            SELECT json_build_object('items', json_build_object('nodes', coalesce(json_agg(r), '[]')))::text FROM (
              SELECT 'Item:' || id AS id, sku, name, price::text, stock, status,
                store_id AS "storeId", category_id AS "categoryId"
              FROM item ORDER BY item.id LIMIT %(first)s::integer
            ) r
        """,
    ),
)
