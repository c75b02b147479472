"""How titles of documents are told from other titles, and who issued them when."""
