"""The package `gql`, as a Python program uses it: a checked document, values of the scalars, pages, errors.

It runs in an environment of its own, since `gql` takes another graphql-core than Graphene does.
usage: ENDPOINT=http://127.0.0.1:8000/graphql .venv/bin/python program.py
"""

import os
import unittest
from datetime import datetime
from decimal import Decimal

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport
from gql.utilities import update_schema_scalars
from graphql import GraphQLError, GraphQLScalarType

SCALARS = [
    GraphQLScalarType("Decimal", parse_value=Decimal, serialize=str),
    GraphQLScalarType("DateTime", parse_value=datetime.fromisoformat, serialize=datetime.isoformat),
]

DEAR = gql("""
    query Dear($price: Decimal!, $since: DateTime!) {
      items(first: 3, filter: {price: {gte: $price}, createdAt: {gte: $since}}, orderBy: [{price: ASC}]) {
        nodes { id price createdAt }
      }
    }
""")
PAGE = gql("""
    query Page($after: String) {
      items(first: 7, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } }
    }
""")


class Program(unittest.TestCase):
    def setUp(self):
        self.client = Client(
            transport=RequestsHTTPTransport(url=os.environ["ENDPOINT"]), fetch_schema_from_transport=True
        )
        self.session = self.enterContext(self.client)
        update_schema_scalars(self.client.schema, SCALARS)

    def execute(self, query, **variables):
        query.variable_values = variables
        return self.session.execute(query, serialize_variables=bool(variables), parse_result=True)

    def test_values_come_and_go_as_python_has_them(self):
        price, since = Decimal("100.50"), datetime.fromisoformat("2023-02-01T00:00:00+00:00")
        nodes = self.execute(DEAR, price=price, since=since)["items"]["nodes"]
        self.assertEqual(len(nodes), 3)
        for node in nodes:
            self.assertIsInstance(node["price"], Decimal)
            self.assertGreaterEqual(node["price"], price)
            self.assertGreaterEqual(node["createdAt"], since)

    def test_a_program_walks_through_all_pages(self):
        ids, page = [], {"pageInfo": {"hasNextPage": True, "endCursor": None}}
        while page["pageInfo"]["hasNextPage"]:
            page = self.execute(PAGE, after=page["pageInfo"]["endCursor"])["items"]
            ids += [node["id"] for node in page["nodes"]]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual(len(ids), page["totalCount"])

    def test_a_wrong_field_is_found_before_it_is_sent(self):
        with self.assertRaisesRegex(GraphQLError, "Cannot query field 'nosuch'"):
            self.execute(gql("{ items { nodes { nosuch } } }"))

    def test_an_error_has_its_code(self):
        with self.assertRaises(TransportQueryError) as caught:
            self.execute(gql("{ items(first: -1) { nodes { id } } }"))
        self.assertEqual(caught.exception.errors[0]["extensions"]["code"], "INVALID_PAGE")


if __name__ == "__main__":
    unittest.main()
