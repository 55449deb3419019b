"""What is served: mapper reflection into an immutable catalog, and every GraphQL name."""
