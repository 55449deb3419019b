"""Stage 5: who may do what. Declarations in, the rules of every plan and the catalog of every role out."""
