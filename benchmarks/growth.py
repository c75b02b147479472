"""How cost grows with size on hostile input: layout, words, the grammars and the whole way over one piece repeated without end.

Prints for each grammar and piece by how much the cost grows when the text grows fourfold: 4 is linear, 16 is quadratic.

Usage: python benchmarks/growth.py [CHARACTERS], the larger size, 100,000 by default.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

from reformie import numerals, timex
from reformie.article import Article
from reformie.extractors.dates import DatesExtractor
from reformie.extractors.documents import DocumentsExtractor
from reformie.extractors.figures import FiguresExtractor
from reformie.extractors.quotations import QuotationsExtractor
from reformie.findings import Findings
from reformie.layout import lay_out
from reformie.layout.page import plain_page
from reformie.lexicon import Lexicons
from reformie.pipeline import record_of
from reformie.segment import segmenter_of

PIECES = {
    "layout": (
        [
            "1",
            "年",
            "、",
            "大",
            "“",
            "（",
            '"',
            "大\\n",
            "大渡口，\\n",
            "\\n",
            "图①：\\n",
            "一、",
            "记者~",
            "大~",
            "~",
            "深化改革深化改革\\n",
            "2024-06-18~",
            "本报讯（",
            "《",
            "|\\n",
            "●大\\n",
            "第3版\\n\\n",
            "记者王小明李四",
            "**",
            "[大](大)",
        ]
    ),
    "words": ["在", "的在", "丂", "9", "a-", "3.", "中国", "·"],
    "numerals": ["1", "一", "零", "1,", "1-", "1.", "十", "万", "1、", "百分之", "约", "1万", "一万", "数", "几", "点", "年", "、"],
    "timex": [
        "1",
        "年",
        "、",
        "一",
        "2022年",
        "1月",
        "“",
        "每",
        "第",
        "十",
        "今年",
        "前",
        "2022年的",
        "1日",
        "《",
        "近",
        "小时",
        "1-",
        "党的二十大",
    ],
    "dates": ["去年10月党的二十大", "1月当天", "《2022年》2021年", "“2022年度优秀单位”2021年", "比2022年1月\\n", "同年"],
    "documents": ["《", "》", "《甲", "《甲方案》", "《甲《乙》", "印发《甲方案》、", "印发关于", "，印发", "（"],
    "quotations": ["“", "”", "“甲", "“甲。”", "“甲乙丙丁，”说，", "“\\n", "说：“", "他说，“甲乙丙丁，戊。”", "，", "”他"],
    "record": ["在", "会议", "召开", "“甲”行动", "王", "局长王明、", "县委", "有限公司", "第一", "·", "、县医院12家"],
    "figures": ["9", "年", "、", "3个、", "一", "增长5%", "分别3家、", "由3家到", "“", "每"],
}
LIMIT = 8.0  # half-way between linear and quadratic
TIMES = 4
BRIEF = 0.02  # seconds; what takes less is not worth a ratio


def costs() -> dict[str, Callable[[str], object]]:
    """Give what is measured, by name; each takes a text."""
    dates, figures = DatesExtractor(Lexicons()), FiguresExtractor(Lexicons())
    documents, quotations = DocumentsExtractor(Lexicons()), QuotationsExtractor(Lexicons())

    def findings(text: str) -> Findings:
        return Findings(Article.from_text(text), plain_page(text), cuts=frozenset(range(len(text) + 1)))

    return {
        "layout": lambda text: lay_out(Article.from_text(text)),
        "words": segmenter_of(None).cut,
        "numerals": numerals.find,
        "timex": lambda text: timex.find(text, "2023-06-15"),
        "dates": lambda text: dates(findings(text)),
        "figures": lambda text: figures(findings(text)),
        "documents": lambda text: documents(findings(text)),
        "quotations": lambda text: quotations(findings(text)),
        "record": lambda text: record_of(Article.from_text(text)),
    }


def seconds(work: Callable[[str], object], text: str) -> float:
    """Give the processor time of one go."""
    gc.collect()
    began = time.process_time()
    work(text)
    return time.process_time() - began


def main(size: int = 100_000) -> int:
    """Print the table; give 1 when anything grows faster than it should."""
    bad = 0
    print(f"cost of {size:,} characters against {size // TIMES:,}: {TIMES} is linear, {TIMES**2} is quadratic, - is under {BRIEF:g} s")
    for name, work in costs().items():
        work("大渡口区2024年有3个。")  # tables are read at the first use
        shown, slowest = [], (0.0, "")
        for piece in PIECES[name]:
            unit = piece.replace("\\n", "\n").replace("~", " ")
            small, large = (seconds(work, unit * (length // len(unit))) for length in (size // TIMES, size))
            ratio = large / max(small, BRIEF / TIMES)
            bad += large > BRIEF and ratio > LIMIT
            shown.append(f"{piece} {ratio:.1f}" if large > BRIEF else f"{piece} -")
            slowest = max(slowest, (large, piece))
        print(f"{name:<10}" + "  ".join(shown) + f"; slowest {slowest[1]} {slowest[0] / size * 1e6:.0f} µs a character")
    if bad:
        print(f"{bad} grow more than {LIMIT:g} times", file=sys.stderr)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
