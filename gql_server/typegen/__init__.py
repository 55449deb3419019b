"""Stage 0: Graphene types from the catalog. The only package that imports graphene and graphene_sqlalchemy."""
