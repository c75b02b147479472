"""The extractors: each reads the clean text and what was found before it, and fills its own list of the findings."""
