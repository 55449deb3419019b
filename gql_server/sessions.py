"""What an application asks of its sessions and statements of ours do not do, said at start-up."""

import logging
from typing import Any

import sqlalchemy.orm as sa_orm

log = logging.getLogger("gql_server")


def warn_of_listeners(session: sa_orm.scoped_session[Any]) -> None:
    """Say that listeners are passed by: they see what a session executes, and most statements are not of one.

    Global ``with_loader_criteria`` are such listeners. SQLAlchemy has no public list of listeners; ``dispatch`` is
    what its extensions read, and its truth says whether there is any.
    """
    if session.session_factory().dispatch.do_orm_execute:
        log.warning(
            "The session has listeners for do_orm_execute, which generated fields pass by: what they filter or change "
            "holds for resolvers, and for rows that a write looks up. Where rows must be hidden, give each role the "
            "same condition as `rows`."
        )
