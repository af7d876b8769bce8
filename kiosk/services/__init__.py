"""What runs beside the content: the session, later the file watch and the search index."""
