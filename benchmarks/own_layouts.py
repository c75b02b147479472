"""Articles of the corpus set anew, as a PDF in columns and as a web page, and read back: how much comes out as it went in.

Usage: python benchmarks/own_layouts.py FOLDER prints the shares.
"""

from __future__ import annotations

import html
import io
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from reformie.article import Article
from reformie.layout import Block, Page, lay_out
from reformie.read import read_articles, read_file

_FONT = "STSong-Light"  # one of the fonts that every PDF reader has: nothing of this machine is needed
_PAGE = 842, 595
_MARGIN, _GUTTER = 40, 18
_PAD = "&nbsp;&nbsp;"  # where a machine lacks the font, PDFium passes over what is drawn as one character alone
_LARGE = frozenset({"title", "series", "heading"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an article came back.

    Attributes:
        paragraphs: How many it has.
        restored: How many of them came back exactly, each as one paragraph.
        in_order: Whether these stand in the order that they had.
        lost: Characters that were set and did not come back.
        mixed: Whether any character changed its place.
    """

    paragraphs: int
    restored: int
    in_order: bool
    lost: Counter[str]
    mixed: bool


def parts(page: Page) -> list[tuple[Block, str]]:
    """Give an article's blocks in reading order, page furniture left out, in the article's own characters."""
    blocks = [block for block in page.blocks if block.kind != "boilerplate"]
    return [(block, _own(page, block)) for block in blocks]


def _own(page: Page, block: Block) -> str:
    return "".join(page.raw[page.offsets[at]] for at in range(block.start, block.end))


def outcome(before: list[tuple[Block, str]], after: Page) -> Outcome:
    """Compare what was set with the page that came back."""
    wanted = [_bare(text) for block, text in before if block.kind == "paragraph"]
    found = [_bare(_own(after, block)) for block in after.blocks if block.kind == "paragraph"]
    restored = Counter(wanted) & Counter(found)
    kept = [text for text in found if text in restored]
    was, became = _bare("".join(text for _, text in before)), _bare("".join(_own(after, block) for block in after.blocks))
    return Outcome(
        len(wanted),
        restored.total(),
        kept == [text for text in wanted if text in restored],
        Counter(was) - Counter(became),
        not _inside(was, became),
    )


def _bare(text: str) -> str:
    return "".join(text.split())


def _inside(short: str, long: str) -> bool:
    """Tell whether ``long`` holds the characters of ``short`` in their order, with others between them where there are any."""
    rest = iter(long)
    return all(char in rest for char in short)


def as_pdf(before: list[tuple[Block, str]], columns: int = 3, size: int = 10) -> bytes:
    """Set an article as a newspaper does: justified columns, indented paragraphs, a running head and a page number."""
    from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    usual = ParagraphStyle("usual", fontName=_FONT, fontSize=size, leading=size * 1.4, wordWrap="CJK", alignment=TA_JUSTIFY)
    styles = {
        "paragraph": ParagraphStyle("paragraph", usual, firstLineIndent=2 * size),
        "large": ParagraphStyle(
            "large", usual, fontSize=size * 1.5, leading=size * 2, alignment=TA_CENTER, spaceBefore=size, spaceAfter=size
        ),
    }
    width = (_PAGE[0] - 2 * _MARGIN - (columns - 1) * _GUTTER) / columns
    frames = [Frame(_MARGIN + n * (width + _GUTTER), 50, width, _PAGE[1] - 110, 0, 0, 0, 0) for n in range(columns)]

    def furniture(canvas: object, document: object) -> None:
        canvas.setFont(_FONT, 9)  # type: ignore[attr-defined]
        canvas.drawString(_MARGIN, _PAGE[1] - 40, "清河日报 要闻")  # type: ignore[attr-defined]
        canvas.drawString(_PAGE[0] / 2, 25, f"第{document.page}版")  # type: ignore[attr-defined]

    made = io.BytesIO()
    document = BaseDocTemplate(made, pagesize=_PAGE, invariant=1)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=furniture))
    document.build([
        Paragraph(html.escape(text) + _PAD, styles.get("large" if block.kind in _LARGE else block.kind, usual)) for block, text in before
    ])  # fmt: skip
    return made.getvalue()


def as_html(before: list[tuple[Block, str]]) -> bytes:
    """Put an article on a web page, between a menu, buttons, other articles and a footer."""
    tags = {("title", 0): "h1", ("heading", 1): "h2", ("heading", 2): "h3", ("paragraph", 0): "p"}
    title = next((text + "_" for block, text in before if block.kind == "title"), "")
    made = [f'<!doctype html><html><head><meta charset="utf-8"><title>{html.escape(title)}清河新闻网</title>']
    made.append('<script>var 脚本 = "不是正文";</script></head><body>')
    made.append('<ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li></ul><article class="content">')
    for tag, group in groupby(before, key=lambda part: tags.get((part[0].kind, part[0].level), "div")):
        made += [f"<{tag}>{html.escape(text)}</{tag}>" for _, text in group]
    made.append('</article><div class="share">分享到：<a href="/w">微信</a></div>')
    made.append(
        '<div class="related"><h3>热门推荐</h3><a href="/1">另一篇文章的标题</a></div><footer>版权所有 清河日报社</footer></body></html>'
    )
    return "".join(made).encode()


def read_back(data: bytes, suffix: str) -> Page:
    """Read a file's bytes through the reader of its ending, and lay the article out."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        (found,) = read_file(path)
    if not isinstance(found, Article):
        raise found
    return lay_out(found)


LAYOUTS: dict[str, Callable[[list[tuple[Block, str]]], Page]] = {
    "PDF, 2 columns": lambda before: read_back(as_pdf(before, 2), ".pdf"),
    "PDF, 3 columns": lambda before: read_back(as_pdf(before, 3), ".pdf"),
    "PDF, 5 columns": lambda before: read_back(as_pdf(before, 5), ".pdf"),
    "web page": lambda before: read_back(as_html(before), ".html"),
}


def outcomes(folder: Path, layout: str) -> Iterator[tuple[str, Outcome]]:
    """Set, read back and compare each article of a folder."""
    for article in read_articles([folder]):
        if isinstance(article, Article):
            before = parts(lay_out(article))
            yield Path(article.uri).stem, outcome(before, LAYOUTS[layout](before))


def main(folder: str) -> int:
    """Print a line for each layout."""
    print(f"{'layout':<16}{'articles':>9}{'paragraphs':>12}{'restored':>10}{'share':>9}{'in order':>10}{'lost':>6}")
    for layout in LAYOUTS:
        found = [each for _, each in outcomes(Path(folder), layout)]
        total, restored = sum(each.paragraphs for each in found), sum(each.restored for each in found)
        ordered = sum(each.in_order and not each.mixed for each in found)
        lost = sum(each.lost.total() for each in found)
        print(f"{layout:<16}{len(found):>9}{total:>12}{restored:>10}{restored / total:>9.1%}{ordered:>10}{lost:>6}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
