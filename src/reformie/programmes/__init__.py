"""The grammar of programmes: names in quotation marks, and names that need none."""
