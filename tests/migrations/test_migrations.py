"""The migrations make what the models say, can be undone, and lose no row, on both databases."""

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from models import CardPayment, Item, Order, db
from models.seed import seed
from models.seed.rows import Sizes, list_tables

PAYMENTS = ("payment", "card_payment", "transfer_payment")
# Indexes for full text search are PostgreSQL's; on SQLite Alembic leaves them alone, and says so.
pytestmark = pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")

# Tables to which others refer, with ON DELETE CASCADE, RESTRICT and SET NULL. Taking the default away again has SQLite
# rebuild the table, which drops the old one.
REBUILT = ("item", "order", "customer", "category")
ADD_COLUMNS = f"""
for table in {REBUILT}:
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column("shelf", sa.String(10), nullable=False, server_default="A1"))
    with op.batch_alter_table(table) as batch:
        batch.alter_column("shelf", server_default=None)
"""


def compare_with_models():
    options = {"compare_type": True, "compare_server_default": True}
    with db.engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection, opts=options), db.metadata)


def describe_schema():
    """Describes all tables but Alembic's as the database itself reports them."""
    inspector = sa.inspect(db.engine)
    return {
        name: {
            "columns": {each["name"]: describe_column(each) for each in inspector.get_columns(name)},
            "primary key": inspector.get_pk_constraint(name),
            "foreign keys": in_order(inspector.get_foreign_keys(name)),
            "unique": in_order(inspector.get_unique_constraints(name)),
            "checks": in_order(inspector.get_check_constraints(name)),
            "indexes": in_order(inspector.get_indexes(name)),
        }
        for name in inspector.get_table_names()
        if name != "alembic_version"
    }


def describe_column(column):
    return {**column, "type": repr(column["type"])}


def in_order(constraints):
    return sorted(constraints, key=lambda constraint: constraint["name"])


def read_rows():
    """Gives every row of every table, as sorted text."""
    metadata = sa.MetaData()
    metadata.reflect(db.engine)
    with db.engine.connect() as connection:
        return {
            table.name: sorted(str(tuple(row)) for row in connection.execute(sa.select(table)))
            for table in metadata.sorted_tables
            if table.name != "alembic_version"
        }


def read_version():
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def read_head(migrations):
    return ScriptDirectory.from_config(migrations.config).get_current_head()


@pytest.fixture
def seeded(migrations):
    """A migrated database with rows in every table."""
    migrations.upgrade()
    seed(db.session, 0.05)
    db.session.close()
    return migrations


def test_the_models_equal_the_migrations(migrations):
    migrations.upgrade()
    assert compare_with_models() == []
    with db.engine.begin() as connection:
        connection.execute(sa.text("DROP INDEX ix_item_name"))
    assert [difference[0] for difference in compare_with_models()] == ["add_index"]


def test_the_migrations_make_the_very_schema_that_the_models_make(migrations):
    migrations.upgrade()
    migrated = describe_schema()
    migrations.downgrade()
    db.create_all()
    assert migrated == describe_schema()
    assert len(migrated) == len(db.metadata.tables)


def test_upgrade_after_downgrade_is_as_the_first_time(migrations):
    migrations.upgrade()
    first = describe_schema()
    migrations.downgrade()
    assert describe_schema() == {}
    if db.engine.dialect.name == "postgresql":
        assert sa.inspect(db.engine).get_enums() == []
    migrations.upgrade()
    assert describe_schema() == first


def test_adding_payments_keeps_every_row_and_taking_them_away_too(migrations):
    migrations.upgrade("0002")
    with db.engine.begin() as connection:
        for each in list_tables(Sizes.of_scale(0.02)):
            if each.table.name not in PAYMENTS:
                connection.execute(sa.insert(each.table), list(each.rows))
    rows, schema = read_rows(), describe_schema()
    assert sum(map(len, rows.values())) > 100
    migrations.upgrade("0003")
    assert read_rows() == {**rows, **{table: [] for table in PAYMENTS}}
    assert {table: each for table, each in describe_schema().items() if table not in PAYMENTS} == schema
    order_id = db.session.scalar(sa.select(Order.id).limit(1))
    db.session.add(CardPayment(order_id=order_id, amount=5, brand="Acorn", last_four="0002", authorization="A"))
    db.session.commit()
    db.session.close()
    migrations.downgrade("0002")
    assert (read_rows(), describe_schema()) == (rows, schema)


def test_adding_a_required_column_keeps_every_row(seeded):
    rows, schema = read_rows(), describe_schema()
    seeded.add("add_shelf", read_head(seeded), ADD_COLUMNS)
    seeded.upgrade()
    assert read_version() == "add_shelf"
    after = read_rows()
    for table in REBUILT:
        assert after[table] == [f"{row[:-1]}, 'A1')" for row in rows[table]]
        assert schema[table]["columns"] != describe_schema()[table]["columns"]
        del rows[table], after[table]
    assert after == rows
    assert [table for table in rows if not rows[table]] == ["idempotency_key"], "no sample rows"


def test_rebuilding_a_table_keeps_its_constraints_indexes_and_defaults(seeded):
    before = describe_schema()
    seeded.add("add_shelf", read_head(seeded), ADD_COLUMNS)
    seeded.upgrade()
    after = describe_schema()
    for table in REBUILT:
        assert not after[table]["columns"].pop("shelf")["nullable"]
    assert after == before


def test_foreign_keys_are_enforced_again_after_a_migration(seeded):
    seeded.add("add_shelf", read_head(seeded), ADD_COLUMNS)
    seeded.upgrade()
    with db.engine.connect() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.execute(sa.text("DELETE FROM store"))


def test_a_migration_that_fails_changes_nothing_and_the_one_before_it_stays(seeded):
    rows, schema = read_rows(), describe_schema()
    seeded.add("fine", read_head(seeded), "op.execute('DELETE FROM item_tag')")
    seeded.add("failing", "fine", f"{ADD_COLUMNS.strip()}\nop.execute('DELETE FROM review')\nop.drop_table('none')")
    with pytest.raises(sa.exc.DBAPIError, match="none"):
        seeded.upgrade()
    assert read_version() == "fine"
    assert describe_schema() == schema
    assert read_rows() == {**rows, "item_tag": []}


def test_a_migration_that_leaves_references_dangling_is_undone(seeded):
    rows, version = read_rows(), read_version()
    seeded.add("dangling", version, "op.execute('DELETE FROM store')")
    with pytest.raises((RuntimeError, sa.exc.IntegrityError), match=r"references would dangle|violates"):
        seeded.upgrade()
    assert (read_rows(), read_version()) == (rows, version)


def test_a_generated_migration_holds_on_both_databases(migrations):
    migrations.config.set_main_option("version_locations", str(migrations.own_versions))
    command.revision(migrations.config, "Everything", autogenerate=True, version_path=str(migrations.own_versions))
    [path] = migrations.own_versions.glob("*_everything.py")
    written = path.read_text()
    assert "server_default=utc_now()" in written
    assert "strftime" not in written
    migrations.upgrade()
    assert compare_with_models() == []


def test_no_migration_is_written_where_the_models_equal_the_database(migrations):
    migrations.upgrade()
    migrations.config.cmd_opts.autogenerate = True
    command.revision(migrations.config, "Nothing", autogenerate=True, version_path=str(migrations.own_versions))
    assert list(migrations.own_versions.glob("*.py")) == []


def test_the_sql_of_the_migrations_can_be_printed(app):
    result = app.test_cli_runner().invoke(args=["db", "upgrade", "--sql"])
    assert result.exit_code == 0, result.output
    for table in db.metadata.sorted_tables:
        assert f"CREATE TABLE {db.engine.dialect.identifier_preparer.format_table(table)} (" in result.output
    assert db.session.connection().dialect.has_table(db.session.connection(), "item") is False


def test_flask_db_upgrade_then_check_finds_nothing_to_migrate(app):
    runner = app.test_cli_runner()
    for arguments in (["db", "upgrade"], ["db", "upgrade"], ["db", "check"]):
        result = runner.invoke(args=arguments)
        assert result.exit_code == 0, result.output
    assert db.session.scalars(sa.select(Item.id)).all() == []
