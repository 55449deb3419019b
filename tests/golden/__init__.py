"""Golden cases: an operation beside its plan, its SQL on both databases, and its answer over a small fixed shop."""
