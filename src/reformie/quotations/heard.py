"""How an article tells whose words are heard where nobody is said to speak them: a voice, a call, a question faced, a saying."""

from __future__ import annotations

from reformie.regexes import regex

RANG = regex(  # by what somebody is heard who is not there (镇供电所的电话打了过来：)
    r"的(?:回[复信电应]|答[复案]|来?电话?|声音|短信|微信|语音|喊声|吆喝声?|叮嘱|提醒|承诺|话)[就也便又很快马上随即立当天]{0,4}"
    r"(?:[打传响回跟飘发来][\u4e00-\u9fff]{0,3}|是|[简只很][单有得][^，。：]{0,8}|[掷斩让说][\u4e00-\u9fff]{3,8})?$"
)
HEARD_THERE = regex(
    r"(?:传来|响起|飘来|听[到见]|传出)了?[^，。：“”]{0,10}(?:声|吆喝|呼喊|叫卖|喊话)$|(?:传来|响起|冒出|飘来)了?一[句声阵][^，。：“”]{0,8}$"
)  # somebody, who is told behind it
HEARD = regex(r"听(?:了|到|见|罢)?([^，。；：“”]{2,14}?)(?:这么|这样|如此|这般)(?:一)?[说讲]")
ITS_WORDS = regex(  # whose words they are (遭到了邻居老周的质疑)
    r"(?:[受得听遭][到了]了?|面对|[迎引招]来了?|记得|想起了?|忘不了|[深动忘]的是)([^，。；：“”]{2,16})的(?:质疑|疑问|[提追]问|回答|答复|叮嘱|嘱[咐托]|评价|夸奖|称赞|抱怨|埋怨|担心|心里话|话)"
)
FACED = regex(
    r"面对(?:([^，。；：“”]{2,12})的)?(?:这样的)?(?:疑问|质疑|[提追]问|不解|不理解|担心|顾虑|疑虑|抱怨)，"
)  # whoever is answered has spoken
MOUTH = regex(
    r"(?:这句?)?(?:曾经?|就|也|一直)?是([^，。；：“”]{1,16}?)(?:(?:[跟对向][^，。：“”]{1,8}?)?(?:时?常|总|最|过去|从前|以前|曾经?|经常|一直))*(?:[跟对向][^，。：“”]{1,8}?)?(?:挂在嘴[边上]|爱说|说|念叨|唠叨|讲|提起)的(?:[一这那]?句)?(?:老|口头|心里)?话"
)  # whose saying it is (“…”，是渔民们爱说的老话)
