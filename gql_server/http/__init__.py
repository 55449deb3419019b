"""GraphQL over HTTP: a plain handler, and the thin view that Flask calls."""
