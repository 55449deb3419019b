// Runs the audits of GraphQL over HTTP against an endpoint, and prints what each one says.
// usage: node audit.mjs http://127.0.0.1:8000/graphql

import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
const found = results.map(({ id, name, status, reason }) => ({ id, name, status, reason }));
process.stdout.write(JSON.stringify(found));
