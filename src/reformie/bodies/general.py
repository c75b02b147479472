"""Words before a suffix that only say what kind of body one is: 重点|企业, 紧密型|医共体."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reformie.bodies.suffixes import NUMBERED
from reformie.bodies.walk import FOUNDED
from reformie.lexicon import Row
from reformie.regexes import regex
from reformie.segment import Segmenter

GENERIC = frozenset(
    {"城市", "村", "镇", "乡", "镇村", "社区", "街道", "县", "市", "区", "建设", "行业", "企业", "专业", "强村", "劳模"}
)  # stems that name no body: 全市村卫生室
_LOOSE = regex(
    r"^(?:所[属辖]|下[属辖])|^(?:新一|上一|下一|本|首)轮|第[一二三四五六七八九十]+轮$|^“.”$|(?:紧密型|县域)$|^(?:贫困|脱贫|行政|自然|薄弱|重点)村|^村紧密型|^“(.)中\1”$|^(?:嘎查|苏木|镇街|街镇|乡镇|村社)(?!.*”)|^医共体$|[两二三四五六七八九十]大$|[轴控式]加工$|院托管$|^普惠(?:性|型)?$|^“?(?:一站式|一窗式|一门式|家门口|零距离|全链条)”?$|^[内外前后]村$|^第[一二三四]方$|^[乡镇村县区市]?有(?![色机线限轨为道志福才名余])|[十百][佳优]|共享$"
)  # 紧密型县域医共体 is a kind, not a name; 五轴加工中心 a machine
FIELDS = frozenset(
    {
        "新时代文明实践",
        "中专",
        "职业",
        "技工",
        "成人",
        "农业",
        "师范",
        "理工",
        "医科",
        "财经",
        "民族",
        "工业",
        "经贸",
        "政法",
        "林业",
        "体育",
    }
)  # 农业大学 alone is any of them
_OF_VILLAGES = frozenset(
    {"红白", "红白喜事", "红白事", "移风易俗", "村民", "屯", "户主", "乡贤", "宗族", "村落", "院落"}
)  # every village has its own 理事会
_PLATFORMS = regex(
    r"(?:两山|生态|森林|林业|绿色|时间|土地|积分|道德|爱心|暖心|善心|诚信|信用|文明|美德|幸福|乡风|新风|巾帼|慈善|志愿|粮食|数据|碳汇|公益|惠民|便民|平价|生鲜)$"
)  # 两山银行, 时间银行 are no banks
_COURTROOMS = regex(
    r"(?:速裁|巡回|调解|审判|少年|家事|环保|环境资源|旅游|金融|劳动|知识产权|道路交通|交通|假日|夜间|车载|马背|流动|智慧|数字|互联网|在线|云上?|模拟|国际|专业|专门)+"
)  # of any court
_CENTRES = ("会议", "台风", "风暴", "气旋", "震", "城市", "商业", "政治", "经济", "文化交流")  # 台风中心, 国际商业中心: no bodies
_OF_EACH_VILLAGE = ("村集体", "村集体经济")  # 壮大|村集体|经济合作社
DRIVING = regex(r"(?:[再续扩]建|推进|推动|启动|加快|加速|支持|帮助|扶持|深化|整合|确保)+")
_GANGS = regex(
    r"(?:诈骗|犯罪|走私|[贩制]毒|盗窃|抢劫|传销|赌博|卖淫|洗钱|[拐人]卖|革命|恐怖|黑恶|黑社会|势力|利益|军事|殖民|官僚|财阀|[央国民私外名]企)$"
)  # 犯罪集团 of whatever name; 央企集团 are any
_SCHOOLING = regex(
    r"(?:城乡|城区|农村|公办|民办|优质|区域|县域|名校|义务|基础|学前|职业|高中|初中|中小学|幼儿园?|[一-龥]{0,2}学段)+"
)  # 中小学教育集团
_OWNED = regex(
    r"(?:国有|民营|私营|外资|外来|外地|合资|大型|跨国|知名|地方|[省市县区州中]属)(?![\u4e00-\u9fff]{4})"
)  # 国有集团 without a place
_BUILDS = tuple("建修盖")
_LEAGUES = regex(r"(?:紧密型|松散型|县域|区域|城市|医疗|健康|服务|专科|教育|办学|医养)+")  # 紧密型医疗联合体: any of them
_GROWN = regex(r"连片|轮作|标准化|规模化|集中|立体|生态循环")  # …和黄精连片|种植基地
PREMISES = frozenset({"other", "venue", "hospital", "park", "government"})
BEGUN = regex(r"[办建开搞兴创拉组挂支做种养带晒亮][起出好成]|[办建开搞]了")  # 办起…合作社: the verb governs the name
_POINTED = regex(
    r"某|[哪这那每该本几一](?:所|家|个|些|座|处|支|批|类|种|片)|[一二三四五六七八九十]是|各|[两三四五][级地]|第[一二三四五六七八九十\d]+届$"
)

Says = Callable[[str, str], object]
"""Tells of a stem, and of the stretch that it ends, which begins with a place, whether they only say what kind of body one is."""

_OF_TYPE: Mapping[str, Says] = {
    "venue": lambda _, stretch: stretch.endswith(NUMBERED),  # 县一中体育馆
    "park": lambda stem, _: stem in ("旧", "老", "新"),
    "company": lambda stem, _: FOUNDED.search(stem) or DRIVING.fullmatch(stem) or stem.endswith(_OF_EACH_VILLAGE),  # 县|深化|国有林场改革
    "school": lambda stem, _: stem.endswith("进"),  # …科普进学校
}
_OF_SUFFIX: Mapping[str, Says] = {
    "法庭": lambda _, stretch: _COURTROOMS.fullmatch(stretch),
    "议事会": lambda stem, _: stem.endswith(("民", "户", "员")),  # every village has its own
    "理事会": lambda _, stretch: stretch in _OF_VILLAGES,
    "中心": lambda stem, _: not stem or stem.endswith(_CENTRES),
    "公司": lambda stem, _: not stem or stem.endswith("上市"),
    **dict.fromkeys(("园区", "国有林场", "医共体", "医联体", "科技小院"), lambda stem, _: not stem),
    "教育集团": lambda stem, _: not stem or _SCHOOLING.fullmatch(stem),
    "集团": lambda stem, stretch: _GANGS.search(stem) or (stem == stretch and _OWNED.match(stretch)),
    "银行": lambda stem, _: stem.endswith(("离", "距", "去", "跑")) or _PLATFORMS.search(stem),  # 最北边的镇距|银行
    "超市": lambda stem, _: _PLATFORMS.search(stem),
    **dict.fromkeys(("联合体", "联盟"), lambda _, stretch: _LEAGUES.fullmatch(stretch)),
    **dict.fromkeys(("种植基地", "养殖基地"), lambda stem, stretch: stem == stretch and _GROWN.search(stem)),
    **dict.fromkeys(("学校", "小学校"), lambda _, stretch: stretch.removesuffix("中").endswith(("省", "市", "县", "州", "旗"))),
    "学区": lambda stem, stretch: not stem and stretch[-1:] in "省市县区州旗",  # a township has one, a county several
}


class General:
    """Tells such words from names.

    Args:
        group_words: Words for groups of people and bodies.
        segmenter: Tells frequencies of words.
    """

    def __init__(self, group_words: frozenset[str], segmenter: Segmenter) -> None:
        self._group_words = group_words
        self._segmenter = segmenter

    def __call__(self, stem: str, stretch: str, row: Row) -> bool:
        """Tell it of the words before the suffix of a row: of the stretch that makes the name with its places, and of its stem behind them."""
        suffix, kind = row["suffix"], row["type"]
        if (stem in GENERIC or stem in self._group_words) and not (stem == "企业" and stretch != stem and suffix == "服务中心"):
            return True
        if stretch in FIELDS or _POINTED.match(stretch) or _POINTED.match(stem) or BEGUN.match(stem):  # 桃花镇|建起加工厂
            return True
        if (_LOOSE.search(stem) and "委" not in suffix) or stem == stretch == "医共体总":  # 组建3个医共体总医院
            return True
        if kind in PREMISES and stem[:1] in _BUILDS and not self._segmenter.frequency(stem[:2]):  # 乡|建果蔬冷链中心
            return True
        of_type, of_suffix = _OF_TYPE.get(kind), _OF_SUFFIX.get(suffix)
        return bool((of_type and of_type(stem, stretch)) or (of_suffix and of_suffix(stem, stretch)))
