"""`flask seed`."""

import click
from flask.cli import with_appcontext

from models import db
from models.seed.load import SeedError, list_filled_tables, seed


@click.command("seed")
@click.option(
    "--scale",
    type=click.FloatRange(min=0, min_open=True, max=10_000),
    default=1.0,
    show_default=True,
    help="How much: 1 makes 20 stores, 2,000 items and 5,000 orders.",
)
@click.option("--if-empty", is_flag=True, help="Do nothing, without an error, where the database already has rows.")
@with_appcontext
def seed_command(scale: float, if_empty: bool) -> None:
    """Fill an empty database with sample rows, always the same for a scale.

    Examples: flask seed; flask seed --scale 0.1; flask seed --if-empty
    """
    try:
        if if_empty and list_filled_tables(db.session):
            click.echo("The database already has rows: nothing was done.")
            return
        counts = seed(db.session, scale, show_progress=True)
    except SeedError as error:
        raise click.ClickException(str(error)) from error
    made = ", ".join(f"{table} {count:,}" for table, count in counts.items())
    click.echo(f"Made {sum(counts.values()):,} rows: {made}.")
