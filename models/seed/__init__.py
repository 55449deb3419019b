"""Sample rows for the shop: `seed` fills an empty database, `flask seed` does it from the command line."""

from models.seed.command import seed_command
from models.seed.load import SeedError, list_filled_tables, seed

__all__ = ["SeedError", "list_filled_tables", "seed", "seed_command"]
