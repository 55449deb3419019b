"""Random operations over random rows: the engine's answer on each database must be the naive evaluator's."""
