"""Random sequences of writes, against a model of plain Python dictionaries."""
