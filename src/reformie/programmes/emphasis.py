"""Quotation marks that set off a word of emphasis, a figure of speech or a problem, and name nothing."""

from __future__ import annotations

from reformie.regexes import regex

_LEFT = regex(
    r"(?:从|由|变|打破|避免|防止|克服|破解|摆脱|告别|不能|不是|不再|既要|是|(?<![形建改办])成了|成为|变成|变为|转为|有了|如同|好比|像|[变升得]到|当作|这[棵张本块个把]|[当做]好|[争甘勇来]当|一[幅首曲篇]|激活|曾[获是]?|所谓|啃[下掉]|端[稳牢上]|最怕|[守捧抱端]着|坐拥|[叫称][他她]为?|人称|简称|外号|绰号|戏称|[称誉叫]作)$"
)
_FROM_TO = regex(r"从[^，。；]{1,24}到$|”到$|变[^，。；]{1,24}为$")
_MADE = regex(r"(?:打造|建[成设]|成为|当好|做好|作为|化身|变成)[^，。；]{0,24}的$|的“[^“”\n]{2,12}”、[^，。；“”]{2,10}的$")
_BY_MEANS_OF = regex("[靠用凭借]的(?:正|就)?是$")  # 靠的是“…”平台
_TOOL = regex("[\u4e00-\u9fffA-Za-z]{0,8}?(?:平台|系统|小程序|客户端|APP|软件|热线|公众号)")
_RIGHT = regex(
    r"(?:变|转变|升级|转|走)(?:成|为|向|到)|到“|等?(?:问题|现象|顾虑|难题|困境|怪圈)|效应|效果|分离|之[忧苦痛困]|之[称名]|的(?:位置|清单|美誉|称号|惯性|办法|局面|尴尬|说法|占)|等?的?(?:老|突出|现实|共性){0,2}(?:大难|难题|问题|[堵痛难卡]点|顽疾|瓶颈|弊端|乱象|怪象|烦恼|窘境)"
)
_MEMBER = regex(r"的(?:讲师|讲解员|辅导员|队员|成员|学员|会员|志愿者|常客|受益者|参与者|亲历者)")
_TITLE_OF_PLACE = regex(r"(?:中国|全国|世界|国家)[\u4e00-\u9fff]{1,10}(?:之乡|之都)")
_COMPLAINT = regex(r"[难怕苦差乱慢贵烦吗](?=[、，]|$)|怎么|如何|为[啥何]|什么|哪[里来儿个]|找谁|排长队|反复[跑交填]|多头[跑管]|来回跑")
_VESSEL = regex("号(?![召码线角称])")
_STORM = regex("(?:台风|气旋|飓风|风暴|海军|航母|火箭|卫星|飞船|探测器)$")
_GATHERS = regex(r"[\u4e00-\u9fff]{0,8}?(?:研讨会|论坛|记者会|见面会|发布会|座谈会|颁奖典礼|演习|科考船)")
_SHOWN = regex(
    r"[\u4e00-\u9fff]{0,10}?(?:展映|展览|影展|画展|摄影展|成就展|主题展|书画展|作品展|图片展|成果展|分论坛|文艺晚会|音乐会|演唱会|朗诵会)"
)
_PARTS_OF = regex(
    r"(?:”?[、和与]?“[^“”\n]{2,20}){0,6}”?等?[\d两三四五六七八九十]{1,2}[大个](?:主题|专题)?(?:板块|分论坛|话题|议题|单元|篇章|章节|方面|环节|维度|成员)"
)
_URGED = regex("有力|坚决|彻底|加快|进一步|大力|坚定|深入")
_TASK = regex(
    "(?:建设|开展|完善|推[动进]|构建|健全|建立|深化|加强|促进|加快).{7}|让(?!一).{5}"
)  # so long, a task or a wish and no name, whatever it ends in
_DEED_FIRST = regex(
    "(?:设立|发布|成立|制定|出台|召开|配备|聘请|选派|邀请|举办|签订|建立|开展|推行|推出|推进|完善|健全|构建|组织(?!部|[员者化力振]))(?:[\u4e00-\u9fff]{3}|‘)"
)  # what is done, told in marks
_FEAST = regex(r"\d{1,2}·\d{1,2}|(?:世界|国际|全国|中国|国家|联合国)[\u4e00-\u9fff]{1,10}[日节周月]")
_SPOKEN_OF = regex("(?:经济|时代|现象|热潮|年味|主义)$|的一件[实小大好]?事$|^(?:舌尖|头顶|脚底?下|车轮|轮|针尖)上?的")
_PUT_OFF = regex("不归|不愿|不敢|不会|不想|没人|无人|谁来")
_LIKENED = regex(r"(?:式|型|性|天候|距离|史上最.*|最严.*|倒计时|(?<![一二两三四五六七八九十])化|答卷|成绩单)$")

_LACKING = regex("(?<!从)(?:没有|没(?!有)|无|缺少|缺(?!少)|不通|未有)(?!围墙|门槛|屋顶|终点)[^，。；“”\n的]{1,6}的$")  # 没有村医的“空白村”

_LEFT_REACH, _MADE_REACH = 5, 32


def emphasised(text: str, start: int, end: int, *, named: bool) -> bool:
    """Tell whether what stands around the words at ``start``:``end`` makes them mere emphasis.

    Args:
        text: The clean text. start, end: bounds of the words without their marks.
        named: Whether the noun behind the words, or the words' own pattern, speaks for a name.
    """
    opening = start - 1
    if _FROM_TO.search(text, max(0, start - _MADE_REACH), opening):
        return True
    if not named and _MADE.search(text, max(0, start - _MADE_REACH), opening):
        return True
    if _RIGHT.match(text, end + 1) or _LACKING.search(text, max(0, start - 12), opening):
        return True
    left = _LEFT.search(text, max(0, start - _LEFT_REACH), opening)
    if left is None or (_TOOL.match(text, end + 1) and _BY_MEANS_OF.search(text, max(0, start - _LEFT_REACH), opening)):
        return False
    return not (left[0] == "是" and _MEMBER.match(text, end + 1)) and not title_of_place(text[start:end])


def called_otherwise(text: str, start: int, end: int) -> bool:
    """Tell whether words at ``start``:``end`` name a ship, a storm or what is only met for, or urge something on, however often they are quoted."""
    if (
        _URGED.match(text, start, end)
        or _PUT_OFF.match(text, start, end)
        or urges(text[start:end])
        or _STORM.search(text, max(0, start - 6), start - 1)
    ):
        return True
    return bool(_VESSEL.match(text, end + 1) or _GATHERS.match(text, end + 1))


def of_a_theme(text: str, start: int, end: int) -> bool:
    """Tell whether words are the theme of what is shown or of a part of a meeting, a day, or what everybody speaks of (“春日经济”)."""
    return bool(_FEAST.fullmatch(text, start, end) or _SHOWN.match(text, end + 1) or _PARTS_OF.match(text, end + 1))


def urges(words: str) -> bool:
    """Tell whether words are a task (“完善…机制”), and no name."""
    return _TASK.match(words) is not None


def describes(words: str) -> bool:
    """Tell whether words only describe what is done (“设立特色调解室”), and are no name of it."""
    return _DEED_FIRST.match(words) is not None


def spoken_of(words: str) -> bool:
    """Tell whether words only say what is spoken of (“夜间经济”, “最难的一件事”)."""
    return _SPOKEN_OF.search(words) is not None


def title_of_place(words: str) -> bool:
    """Tell whether words are a title that a place bears for what it grows or makes."""
    return _TITLE_OF_PLACE.fullmatch(words) is not None


def complains(words: str) -> bool:
    """Tell whether words name a trouble (办事慢、跑腿多、盖章难), or ask how it may be mended."""
    return _COMPLAINT.search(words) is not None


def likened(words: str) -> bool:
    """Tell whether words only say in what manner something is done (保姆式)."""
    return _LIKENED.search(words) is not None
