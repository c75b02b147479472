"""Layout: from the raw text to a page of clean text in blocks, with the way back to each raw character."""

from reformie.layout.lay_out import lay_out
from reformie.layout.page import Block, BlockKind, Page

__all__ = ["Block", "BlockKind", "Page", "lay_out"]
