"""From authorized plans to SQL, with SQLAlchemy Core: mechanical, one module for each clause and dialect."""
