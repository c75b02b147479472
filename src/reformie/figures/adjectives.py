"""Words that belong to the noun behind them, though elsewhere they tell how much, when or how."""

from __future__ import annotations

from reformie.regexes import regex

_HOW = r"按期|按时|如期|一次性|就近|就地|当场|当庭|诉前|现场|线上|自动|主动|足额|及时|统一|直接|全程|及早|定期"
_PEAKS = r"报价|气温|风力|风速|雨强|雨量|小时雨|小时降|日降|降雨|降水|水位|水深|流量|流速|温度|跨度|坡度|落差|载重|载荷|负荷|直径|深度|高度|厚度|射程|航速|时速|容量|功率"
_PER_HEAD = r"公用经费|经费|占地|校舍|用房|拨款|图书|建筑面积|教育支出|事业费"
# 最低报价, 按期答复率, 一次性补偿金, 生均公用经费, 学前三年毛入园率, 到位金额
ADJECTIVES = regex(
    rf"最[低高大小深长](?={_PEAKS})|(?:{_HOW})(?=[^\W\d_]{{2}}率)|一次性(?=[^\W\d_]{{1,2}}[金款])|生均(?={_PER_HEAD})"
    r"|学前[一二三]年(?=[^\W\d_]{1,4}率)|[低高]级别(?=[\u4e00-\u9fff]{2})|到位(?=金额)|共配(?=中心|网点|站|仓|点)|虚开发票|(?<=[\u4e00-\u9fff]{2})之家"
)
