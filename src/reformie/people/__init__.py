"""How people and their posts are written: name shapes and title phrases behind the people extractor."""
