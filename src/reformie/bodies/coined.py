"""Names of bodies without a place: what shows that words before a suffix are coined, and no common ones."""

from __future__ import annotations

from reformie.bodies.made import SHOP, SHOPS
from reformie.bodies.walk import FOUNDED, Walk
from reformie.lexicon import Lexicons, Row
from reformie.regexes import regex
from reformie.segment import PROPER_TAGS, Segmenter

RARE = 60  # a word below this in jieba's dictionary is taken for part of a proper name before a strong suffix
_CALLED = 6  # characters; what an inn or a gallery is called is no longer
UNKNOWN = 5  # and before a weak one
_SERIAL = "[一二三四五六七八九〇]{3,4}"  # the number that is a farm's or a branch's name (八五四分公司)
_PROPER = regex(rf"[A-Za-z]{{2,}}|第[一二三四五六七八九十]|^“|{_SERIAL}$")
_UNIONS = ("教育集团", "医共体", "医联体", "医疗集团")  # named after their leading school or hospital
_STEELWORKS = regex(r"[鞍首太包武宝攀马邯济莱酒沙唐安本涟湘柳韶]钢")  # 太钢集团, 鞍钢矿业公司
_UNIVERSITY = regex(r"(?![各该本某])[\u4e00-\u9fff]{1,4}(?:大|师|理工|师范|财经)")  # 人大附中, 北大附小
_LAND = regex(r"[\u4e00-\u9fff]{1,3}[沟坡庄湾坪岭洼峪寨堡岗塬峁滩坳垭峡洞川河山]$")  # 石门沟煤矿
_LAND_NAME = regex(r"[\u4e00-\u9fff]{2,3}[沟坡庄湾坪岭洼峪寨堡岗塬峁滩坳垭峡洞川河山岩崖口潭溪湖峰坝桥]")  # 龙头岩电站
_SITE = regex(r"(?:水|光伏)?电站|风电场|渔场|[养种]?[猪鸡牛羊]场|[养种]殖?植?场|良种场|苗圃|采石场|[\u4e00-\u9fff]{1,3}矿|滑?雪场")
_NURSERY = regex(r"小(?!型|微|众|学|区|额|镇|城|组|班|作坊|规模|[朋孩])[\u4e00-\u9fff]{1,2}")  # 小青蛙托育中心
_CHILD_CARE = ("托育中心", "托幼中心", "托管中心", "早教中心", "照护中心", "托育园", "托幼园", "幼儿园", "托儿所")
_ON_LAND = ("煤矿", "林场", "国有林场", "农场")
_ESTATE = regex(
    r"(?!老旧|无物|试点|示范|开放|安置|居民|住宅|商品|回迁|物业|[全各每该本两几多])[\u4e00-\u9fff]{2,6}(?:小区|[园苑城庭湾府里居轩])"
)
_CARE = frozenset({"医养", "康养", "托育", "托幼", "托老", "医养结合", "医康养", "为老"})  # 医养服务中心 without a place is any of them
_PARK_KINDS = regex(
    r"(?:近?零碳|低碳|绿电|负碳|无废|智慧|绿色|数字|数智|双创|小微|飞地|返乡|循环|静脉|共享|特色|美丽|未来|[千百]亿级?)+(?:产业|工业|经济|科技)?"
)
_KINDS_OF = regex(
    r"^(?:新(?!华)|我[要想在]|[老旧各每某这那该多首第邻隔])|[开办建进去逛搞找充换变配储]$|^[后前深高荒沿靠临上下][山河坡江湖海]$|[开营停歇]业|精品|高端|特色|主题|网红|共享|乡村|乡野|乡土|星级|品牌|连锁|快捷|经济型|五星|四星|三星|星空|生态|休闲|观光|乡愁|亲子|森林|窑洞|高品质|国际|商务|大型|中小型|城市"
    r"|社区|公共|当代|现代|数字|流动|红色|民俗|露天|地下|有色|贫富|光热|蓄能|储能|抽水|生物质|垃圾|家[禽畜]|生猪|肉[牛羊鸡]|蛋鸡|标准化|规模化?|智能|体验|[A-Z]|进口|国内|海外|国外|伴生|超大|小众|独立|实体|特价|民营|旧书"
)  # say what sort of inn, gallery or mine one is
_CAUSES = regex(r"[医房林教课税水粮土]改|创[建城文卫园]|禁毒|双拥|扶贫|防汛|抗旱|防火|防疫|综治|征迁")  # 医改领导小组
_HEADED_GROUP = regex(
    r"(?:党委副?书记|(?:执行|名誉|常务)?副?(?:董事[长局会]|总裁|总经理)|(?:执行|独立)?董事(?!会)|监事长|首席|创始人|工会主席|总工程师|有限公司)"
)
_TRADES = regex(
    r"[^与和]{0,2}[业运资商投发建能]|.?(?:国有|民营|上市|控股|科技|教育|医疗|医药|文旅|旅游|水务|水利|交通|粮食|食品|地产|房产|钢铁|煤炭|石油|电力|化工|酒店|物流|传媒|广电|出版|保险|金融|银行|证券|资产|航空|港口|铁路|公交|高速|路桥"
    r"|机场|热力|燃气|供热|供水|环[保卫]|烟草|数据|盐业|文化|体育|信息|电子|所在|我们|整个|全国|全球|国际|所属|[下直]属|公司|医院|学校|小学|中学|共体|联体|领导|统治|经济|合作|第[一二三四五六七八九十]|[两三四五各几]大|[家个类级])"
)  # 投资集团董事长: of any group in that trade
_STUDY_HEAD = regex(r"，?(?:学区长|主任|总?校长)")
_BRANCH_HEAD = regex(r"副?院长|党支部|负责人")
_WATERS = regex(r"[\u4e00-\u9fff]{2,3}[湖山河江岛湾港溪](?:现代|高新|生态|科技|产业|工业|农业|循环|绿色)")  # 银子湖现代工业园
_SORTS = frozenset(
    {"改革", "专项", "专门", "相关", "联合", "攻坚", "推进", "服务", "技术", "综合", "试点", "统筹", "协调", "筹备", "管理", "县级", "临时"}
)
BRAND = regex(
    r"畅[行通达游享联]|[领启起远护]航|扬帆|腾[飞达]|飞[跃腾翔驰]|[共同]创|致远|汇[聚通]|[出绿智]行|[客货捷联]运|保[洁安]|奔腾|翱翔"
)  # verbs with which companies are called (县|畅行公交有限公司)
BLENDED = regex(
    r"和(?![省市县区州旗镇乡村各本该全某其新老与及等])[\u4e00-\u9fff](?=(?:农[业牧林]|林业|[牧渔茶酒药铝木竹钢矿种乳]业|水产|粮[油食]|食品|医[药疗]|制药|生物|科技|技术|实业|工[业程]|产业|商贸|贸易|建[设筑工材]|路桥"
    r"|[房地]*[地置]产|置业|物[业流]|投资|控股|资[产本]|新?能源|电[力子器气]|机[械电]|装备|化工|新?材料|钢铁|纺织|服[饰装]|家[居具政]|包装|印[刷务]|运输|交通|汽车|旅游|文[旅化]|传媒|教育|咨询|信息|网络|软件|智能|环[保境]|园林|生态"
    r"|种植|养[殖老]|餐饮|酒店|健康|康养|劳务|保安|安保)(?![局部厅委]))"
)  # 湖南|和润农业有限公司: behind 和 stands no brand of a single character, so it opens one
HEADED = regex(r"(?:长|召集人|指挥)的$")  # 由县长任组长的深化…领导小组
_NO_PLACES = frozenset(
    {"城市", "城镇", "小镇", "山区", "古镇", "古城", "新城", "新村", "大洋", "高原", "平原", "都市", "大桥", "多国", "新区"}
)
_PARTICLE = regex(r"[从由向被把将的了为在给到]|(?<=.)以")


class Coined:
    """Tells coined names from common words.

    Args:
        lexicons: Gives ``named_bodies`` and ``not_names``.
        segmenter: Tells kinds and frequencies of words.
    """

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        self._not_names = frozenset(lexicons.column("not_names", "stretch"))
        self._segmenter = segmenter
        self._suffixes = frozenset(lexicons.column("named_bodies", "suffix"))

    def unplaced(self, walk: Walk, left: int, start: int, row: Row) -> bool:
        """Tell whether a stretch without a place is a name by itself."""
        stretch = walk.text[left:start]
        if row["type"] == "working_body":
            return _is_task(walk.text, left, stretch, row)
        described = row["type"] == "park" and walk.text.endswith(("亩的", "米的"), 0, left)  # 占地500亩的竹木产业园
        if described or stretch in _CARE or (row["type"] == "park" and _PARK_KINDS.fullmatch(stretch)):
            return False
        if row["suffix"] in ("巡回法庭", "人民法庭") and FOUNDED.search(walk.text, max(0, left - 3), left):
            return True  # 县法院设立|渔业巡回法庭
        if stretch.startswith("建设") or (row["strength"] == "weak" and _PARTICLE.search(stretch)):
            return False
        if row["suffix"].startswith("小区党"):
            return _ESTATE.fullmatch(stretch + "小区") is not None
        if "业主委员会" in (row["suffix"], row["official"]):
            return _ESTATE.fullmatch(stretch) is not None
        if _PROPER.search(stretch) or _suits(walk.text, start, stretch, row):
            return True
        union = row["suffix"] in _UNIONS and len(stretch) > 3 and self.ends_body(walk.text, start)
        return union or self._of_coined_words(list(walk.words(left, start)), stretch, row)

    def _of_coined_words(self, words: list[str], stretch: str, row: Row) -> bool:
        """Tell whether the words of a stretch are proper or rare ones, or no words, as a body of its kind has them."""
        if len(stretch) > 3 and row["suffix"].endswith(("有限公司", "有限责任公司")) and any(len(word) == 1 for word in words):
            return True
        if len(stretch) > 3 and row["suffix"].endswith("合作社") and all(len(word) == 1 for word in words[:2]):
            return True
        if row["type"] in ("park", "party") and len(stretch) in (2, 3) and all(len(word) == 1 for word in words):
            return True
        limit = RARE if row["strength"] == "strong" else UNKNOWN
        return any(len(word) > 1 and (self.is_proper(word) or self.is_rare(word, limit)) for word in words)

    def is_called(self, walk: Walk, left: int, start: int) -> bool:
        """Tell whether a stretch is a coinage through and through: unknown words or single characters, none that says a sort."""
        stretch = walk.text[left:start]
        if not 2 <= len(stretch) <= _CALLED or _KINDS_OF.search(stretch) or _PARTICLE.search(stretch):
            return False
        words = list(walk.words(left, start))
        if _SITE.match(walk.text, start) and _LAND_NAME.fullmatch(stretch):
            return True
        return all(len(word) == 1 for word in words) or any(
            len(word) > 1 and (self.is_proper(word) or self.is_rare(word, UNKNOWN)) for word in words
        )

    def is_rare(self, word: str, limit: int) -> bool:
        """Tell whether a word is unknown or rare; a long word that the dictionary holds is a common compound (综合治理)."""
        frequency = self._segmenter.frequency(word)
        return frequency <= limit and (frequency == 0 or len(word) < 4)

    def is_proper(self, word: str) -> bool:
        """Tell whether a word is a proper name by its tag."""
        return self._segmenter.tag(word)[:2] in PROPER_TAGS and word not in self._not_names and word not in _NO_PLACES

    def ends_body(self, text: str, end: int) -> bool:
        """Tell whether a body's suffix ends at ``end``: what 和 joins then are two bodies, not two halves of a name."""
        return (
            any(text[max(0, end - length) : end] in self._suffixes for length in range(2, 9))
            or text[end - 1 : end] in "局委办部府会院校台"
            or text.endswith("集体", 0, end)
        )


def _is_task(text: str, left: int, stretch: str, row: Row) -> bool:
    """Tell whether a stretch before 领导小组 and the like says what the group is for: at length, in a known short form, or where it is founded or headed."""
    if len(stretch) >= 4 or _CAUSES.fullmatch(stretch):
        return True
    of_its_own = len(stretch) > 1 and stretch not in _SORTS
    told = stretch == "改革" or row["suffix"] == "联席会" or (row["suffix"] == "专班" and of_its_own)
    if told and FOUNDED.search(text, max(0, left - 3), left):
        return True
    return of_its_own and HEADED.search(text, max(0, left - 4), left) is not None


def _suits(text: str, start: int, stretch: str, row: Row) -> bool:
    """Tell whether a stretch is what bodies of such a kind are called by, such as a mine by its valley, or a post behind tells that a body is meant."""
    suffix, short = row["suffix"], len(stretch) in (2, 3)
    return (
        (row["type"] == "park" and _WATERS.match(stretch) is not None)
        or (suffix in _CHILD_CARE and _NURSERY.fullmatch(stretch) is not None)
        or (suffix in _ON_LAND and _LAND.fullmatch(stretch) is not None)
        or (suffix == "学区" and short and _STUDY_HEAD.match(text, start + 2) is not None)
        or (suffix.endswith(SHOPS) and SHOP.match(text, start + len(suffix)) is not None)
        or (suffix == "分院" and short and _BRANCH_HEAD.match(text, start + 2) is not None)
        or (suffix in ("附中", "附小") and _UNIVERSITY.fullmatch(stretch) is not None)
        or (row["type"] == "company" and _STEELWORKS.match(stretch) is not None)
        or (suffix == "集团" and _HEADED_GROUP.match(text, start + 2) is not None and _may_name_group(stretch, short=short))
        or (suffix == "社区卫生服务中心" and stretch.endswith(("街", "路")))
    )


def _may_name_group(stretch: str, *, short: bool) -> bool:
    """Tell whether a stretch may be what a group is called whose head stands behind it (东方|集团|总裁), and is not only its trade."""
    return not (stretch.endswith("企业") or _TRADES.fullmatch(stretch)) if short else len(stretch) > 3 and not stretch.endswith("企业")
