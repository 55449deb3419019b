"""Stage 7 of a mutation: authorized write plan → rows, by the ORM's unit of work."""
