"""Who calls: the headers of a request in, an Identity out."""
