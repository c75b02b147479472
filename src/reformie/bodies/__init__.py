"""How bodies are written: the tables and grammars behind the organisations extractor."""
