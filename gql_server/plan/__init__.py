"""What the database must answer, decided: frozen dataclasses without SQL and without values."""
