"""Quantities: where they stand, what they count, and whose they are; used by the figures extractor."""
