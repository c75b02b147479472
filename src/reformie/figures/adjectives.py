"""Nouns that a dictionary cuts in two, and words that belong to the noun behind them, though elsewhere they tell how much, when or how."""

from __future__ import annotations

from collections.abc import Iterator

from reformie.findings import Bounds
from reformie.regexes import each_of, regex

_HOW = "按期|按时|如期|一次性|就近|就地|当场|当庭|诉前|现场|线上|自动|主动|足额|及时|统一|直接|全程|及早|定期"
_RATED = r"(?=[^\W\d_]{2}率)"
_PEAKS = r"报价|气温|风力|风速|雨强|雨量|小时雨|小时降|日降|降雨|降水|水位|水深|流量|流速|温度|跨度|坡度|落差|载重|载荷|负荷|直径|深度|高度|厚度|射程|航速|时速|容量|功率"
_PER_HEAD = r"公用经费|经费|补助|补贴|支出|成本|投入|定额|标准|食材|餐费|面积|用地|藏书|占地|校舍|用房|拨款|图书|建筑面积|教育支出|事业费"
# What is still to be done with things: 首批待认养文物建筑
_AWAITED = r"认养|认领|处理|处置|解决|整改|审批|审核|办理|办结|安置|就业|开发|建设|改造|修缮|修复|拆除|出让|出租|招商|收储|盘活|核实|化解|评审|复垦|整治|交付|验收|发放|救助|执行|更新|治理|保护|开工|入库|销售"
_HOUSED = "(?=岛|海岛|房|窑|危房|院落|古村|老屋)"
_TESTS = "抽检|抽查|考核|考评|检测|检查|年检|年审|验收|测评|复检|送检"
_FAILED = r"不(?:合格|达标|过关)(?=[一二两三四五六七八九十\d]{1,3}次)"


# 中俄边境线: no 中 of 园区中 or 其中
_BETWEEN = r"中(?=[\u4e00-\u9fff]{3})(?:[俄缅越老蒙哈朝尼印巴吉塔不阿](?=边境|边界|国境|国界)|[俄缅越蒙哈朝尼印巴吉塔韩日美英法德意泰欧](?=贸易|经贸|边贸|跨境|互市|合作(?!社)|合资|班列|铁路))"


# 最低报价, 按期答复率, 一次性补偿金, 生均公用经费, 学前三年毛入园率, 到位金额
# Each alternative begins with a plain character, so that a place where none can begin is passed over quickly.
_ADJECTIVES = regex(
    rf"最[低高大小深长](?={_PEAKS})|{each_of(_HOW, _RATED)}|一次性(?=[^\W\d_]{{1,2}}[金款])|生均(?={_PER_HEAD})"
    r"|学前[一二三]年(?=[^\W\d_]{1,4}率)|低级别(?=[\u4e00-\u9fff]{2})|高级别(?=[\u4e00-\u9fff]{2})|净(?=入学率|入园率|流入|流出)|执行到位(?=金额|率|款|[\d约近超达共])|到位(?=金额)|共配(?=中心|网点|站|仓|点)"
    rf"|{each_of('常年住人|长期住人|住人', _HOUSED)}|载人(?=[车船艇机飞])|之(?<=[\u4e00-\u9fff]{{2}}之)家"
    rf"|待(?:(?<![\u4e00-\u9fff]待)|(?<=[批布出理有的清排筛]待))(?:{_AWAITED})(?=[\u4e00-\u9fff]{{2}})"
    rf"|{each_of(_TESTS, _FAILED)}|{_BETWEEN}"
)
# 低风险项目, 伤人事故, 省保单位, 务工日均工资
_GRADED = regex(
    r"[低高困伤咬撞致国省市县日月年](?:(?<=[低高])(?<![更最较很过降提升拉压本].)(?:风险|彩礼|能耗|收入|成本|门槛|学历|层次|技能|附加值|污染|精度|品质|浓度|难度|强度|净值)(?=[\u4e00-\u9fff])"
    r"|(?<=[困伤咬撞致])人(?=故障|事故|事件|案件?|隐患)|(?<=[国省市县])保(?=、|和|单位|文物|古建)|(?<=[日月年])均(?<=[工农员师生]..)(?:工[价资]|薪酬|报酬|薪资|收入))"
)
# 在岗村医, 在用电梯: one word with the noun behind it, which a dictionary cuts in two.
_SERVING = regex(
    r"在(?:岗|训|用|编|校|册|建|读|营|租|管|研|产|养|园|任|播|航|耕|籍|修|矫|存|施)(?=[\u4e00-\u9fff]{2})(?![上内里中间外旁前后边下]|所在)"
)
# Statistic terms that stay whole, though 新 and 实际 are left out elsewhere: 城镇新增就业, 新登记企业, 实际使用外资, 全社会用电量, 全口径税收.
_STATISTIC = regex(
    r"新增就业(?!岗位|人员|机会|人口|创业|渠道|空间|困难)|新(?:设立?|登记|注册|开办)(?:各类)?(?:市场主体|经营主体|企业|个体工商户|个体户|外资企业|外商投资企业|民营企业|公司)(?!开办)"
    r"|实际(?:使用|利用|到位)(?:外资|内资|外商直接投资)|直接(?<!非直接)(?:经济|财产)损失|间接(?<!非间接)(?:经济|财产)损失|购买服务(?=经费|资金|费用|岗位|合同|项目)|失业人员(?:再就业|实现就业)|就业困难人员(?:再就业|实现就业)|离校未就业人员(?:再就业|实现就业)|占比(?!例)|规上(?=海[工洋产])|全国重点文物保护单位|文物保护单位"
    r"|全社会(?<![健安完齐保]全社会)(?=[\u4e00-\u9fff]{2})(?!化|面)|全口径(?<![健安完齐保]全口径)(?=[\u4e00-\u9fff]{2})"
)
# As all three begin with plain characters, one pass tells that none is there.
_ANY = regex("|".join(pattern.pattern for pattern in (_STATISTIC, _SERVING, _ADJECTIVES)))


def undivided(text: str, start: int, end: int, cuts: frozenset[int]) -> Iterator[Bounds]:
    """Give the bounds of such words and nouns in ``[start, end)``; ``cuts`` is where words begin and end."""
    for match in _GRADED.finditer(text, start, end):
        yield match.span()
    if _ANY.search(text, start, end) is None:
        return
    for match in _STATISTIC.finditer(text, start, end):
        yield match.span()
    for match in _SERVING.finditer(text, start, end):
        if match.start() + 1 in cuts and match.end() in cuts:
            yield match.span()
    for match in _ADJECTIVES.finditer(text, start, end):
        if match.start() in cuts:
            yield match.span()
