"""Reading: files, folders and streams of any format become articles, or failures that say what is wrong."""

from reformie.read.decode import decode
from reformie.read.sources import read_articles, read_file

__all__ = ["decode", "read_articles", "read_file"]
