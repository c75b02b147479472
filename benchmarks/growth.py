"""How cost grows with size on hostile input: layout, words, the grammars and the whole way over one piece repeated without end.

A piece may hold {name}, {word}, {other} and {n}: then each of its repetitions has a name of a person, words for a firm, a plan or a place,
and a number of its own, since what goes through all names met so far costs nothing where one name comes back.

Prints for each grammar and piece by how much the cost grows when the text grows fourfold: 4 is linear, 16 is quadratic.

Usage: python benchmarks/growth.py [CHARACTERS], the larger size, 100,000 by default.
"""

from __future__ import annotations

import gc
import re
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
from reformie.layout.page import Block, Page
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
    "quotations": [
        "“",
        "”",
        "“甲",
        "“甲。”",
        "“甲乙丙丁，”说，",
        "“\\n",
        "说：“",
        "他说，“甲乙丙丁，戊。”",
        "，",
        "”他",
        "“甲乙丙丁戊己庚，辛。”\\n",
    ],
    "record": [
        "在",
        "会议",
        "召开",
        "“甲”行动",
        "“甲乙丙”，",
        "“甲乙丙”改革，",
        "王",
        "局长王明、",
        "县委",
        "有限公司",
        "第一",
        "·",
        "、县医院12家",
        "国网肥西县供电公司、",
        "县里说改革~县里说改革\\n\\n好。\\n\\n",
    ],
    "distinct": [
        "2023年5月，县政府印发《{word}实施方案》。",
        "县政府办公室印发《关于{word}的意见》，",
        "县政府印发《肥西县{word}改革方案》。《{other}方案》明确，",
        "2021年8月，县里被省政府列为{word}改革试点。",
        "成立{word}改革领导小组，小组办公室设在县科协。",
        "2023年5月，{word}公司与{other}医院签订合作协议。",
        "{n}日，{word}现场会召开。",
        "6月3日，县委召开{word}现场会，县长{name}出席，",
        "局长{name}，后任主席。",
        "副主席3名，由{name}担任。",
        "任{word}，局长到会。",
        "局长由{name}担任，县委主席兼任。",
        "{name}担任{word}协会会长。",
        "{name}是教师。他担任{word}协会会长。",
        "王建国任{word}协会会长。",
        "{word}县教育局局长王建国说。",
        "{word}有限公司董事长{name}介绍，公司经理到场。",
        "{word}委员会主任{name}说。",
        "{word}小学校长{name}说，副校长到场。",
        "{word}医院儿科主任{name}，科室{n}个。",
        "县委开会，组织部部长{name}到场。",
        "村民{name}说，路通了。",
        "{name}、",
        "“{word}真的很好，我们都满意。”村民{name}说。",
        "{word}合作社、{other}集团到会。",
        "{word}公司、",
        "{word}银行支行行长到会，{other}分行到场。",
        "{word}中学教育集团成立。",
        "{word}合作联盟（以下简称“联盟”）成立，该联盟推进。",
        "{word}镇{other}村村委会建成。",
        "{word}村的村支书{name}说。",
        "推行“{word}”工程，开展{word}改革试点。",
        "“{word}”好，“{word}”。",
        "《“{word}”方案》",
        "{word}企业有{n}家，增长{n}%。",
        "{word}企业{n}家、{other}合作社{n}个，",
        "一、推进{word}改革\\n{other}工作很好，共有{n}家企业。\\n",
        "县人大选举{name}为县长。",
    ],
    "figures": ["9", "年", "、", "3个、", "一", "增长5%", "分别3家、", "由3家到", "“", "每", "承担三成，", "共6名，"],
}
LIMIT = 8.0  # half-way between linear and quadratic
TIMES = 4
BRIEF = 0.02  # seconds; what takes less is not worth a ratio
SURNAMES = "王李张刘陈杨赵周吴徐孙马朱胡郭何高林罗郑"
GIVEN = "伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元胜学祥才发武新利清飞彬富顺信子杰"
WORDS = "青穗金禾丰源绿野云岭红石白桦银杏翠竹甘泉朝阳秀水长河远山佳锦程瑞祥嘉康宁恒泰宏达华兴旭日升天成万鑫永盛福临鼎力荣昌"
_LINE = re.compile(r"[^\n]+")


def written(piece: str, length: int) -> str:
    """Give a piece repeated up to a length, each repetition with names, words and a number of its own where it holds places for them."""
    unit = piece.replace("\\n", "\n").replace("~", " ")
    if "{" not in unit:
        return unit * (length // len(unit))
    made, size = [], 0
    while size < length:
        n = len(made)
        made.append(
            unit.format(
                name=_own(n, SURNAMES, GIVEN, GIVEN), word=_own(n, WORDS, WORDS, WORDS), other=_own(n, WORDS, GIVEN, WORDS), n=n + 1
            )
        )
        size += len(made[-1])
    return "".join(made)


def _own(number: int, *characters: str) -> str:
    """Give a word for a number, one character of each list; neighbours share little."""
    number, word = number * 7919, ""
    for group in characters:
        number, at = divmod(number, len(group))
        word += group[at]
    return word


def page_of(text: str) -> Page:
    """Give a page of text that has no layout to undo: one paragraph a line."""
    return Page(text, text, range(len(text)), tuple(Block(*line.span(), "paragraph") for line in _LINE.finditer(text)))


def costs() -> dict[str, Callable[[str], object]]:
    """Give what is measured, by name; each takes a text."""
    dates, figures = DatesExtractor(Lexicons()), FiguresExtractor(Lexicons())
    documents, quotations = DocumentsExtractor(Lexicons()), QuotationsExtractor(Lexicons())

    def findings(text: str) -> Findings:
        return Findings(Article.from_text(text), page_of(text), cuts=frozenset(range(len(text) + 1)))

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
        "distinct": lambda text: record_of(Article.from_text(text)),
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
            small, large = (seconds(work, written(piece, length)) for length in (size // TIMES, size))
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
