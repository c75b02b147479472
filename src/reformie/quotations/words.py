"""The words before a verb of speech that tell who speaks without a name: a post, a kin, a trade, a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reformie.findings import Bounds
from reformie.lexicon import any_of
from reformie.quotations.callings import Named
from reformie.regexes import regex

_WHO_NOT = regex(
    r"(?:》|会议|全会|大会|报告|文件|方案|意见|通知|(?<!支)书|信|条例|规划|文章|评论|社论|数据|标语|横幅|条幅|口号|牌|牌子|屏幕|大屏|匾|碑|灯箱|展板|海报|标识|话|词|诗|俗语|民谣|谚语|古语|古人|里|中|上|处"
    r"|主题|目标|原则|理念|问题|之一|时候|[是有了着过的])$"
)
_WHO_NEVER = regex(
    r"^(?:[\u4e00-\u9fff]{1,3}着[^的]*$|一([\u4e00-\u9fff])(?:又一)?\1|(?:转身|回头|扭头|转头|抬头|低头|又|再|忙|便|就)*(?:对(?!口|方|面|门|家)|冲|朝(?!阳|鲜)|跟(?!班|车|岗|队|船))|[^的]{0,4}谁|(?:引导|促成|帮助|协助|组织|动员|鼓励|邀请|安排|劝说|指导|督促|号召|带领|陪同|推动)(?![者员人师])|这(?!位)|那|此|一句|一番|一个一个|[听看说讲谈][完罢起]|[难不][掩禁由]|如今|正如|有句|常言|俗|古|从|把|被|让|以|为|可以|真|不(?!少)|就|也|才|都|更(?=[好加多大为让有是能要应不重可何])|还)"
)
_FUNCTION = regex(r"[的只为不很也都就才又再地得着了过是有在把被让使将以与和]")
_STRANGE = regex(  # a name that nobody knows behind a post or a word for a person
    rf"(?:书记|主任|主席|经理|[局市县区旗镇乡村校院所科部厅处会组队站]长|[村居牧渔]民|社员|果农|老师|教师|医生|技师)(?:(?!{_FUNCTION.pattern})[\u4e00-\u9fff]){{2,4}}$"
)
WHO = regex(
    r"(?:[人员长民师者户商生士手友们妈爸爷奶婆娘嬢叔婶嫂哥姐姨伯娃家工众方客主董总警兵某]|[股房]东|嫂子|婶子|干部|书记|支书|主任|代表|[前后晚长]辈|专家|教授|同志|部门|单位|企业|媒体|司机|师傅|先生|女士|夫妇|夫妻|两口子|孩子"
    r"|经理|总监|助理|会计|大夫|老板|青年|老乡|乡亲|邻居|街坊|同[学事伴行]|老伴|徒弟|学徒|[法警检村]官|[兄姐小]?[弟妹]|母亲|父亲|妻子|丈夫|儿子|女儿|患者|家属|小伙|姑娘|司|院|校|站|店|社|厂|所|中心|集团|[局委办厅部会镇乡村县市区州旗盟]|[果茶菜烟橘蔗棉药花桑蚕粮稻瓜枣蜂]农|[小老][\u4e00-\u9fff]|[（(]化名[）)])$"
)
_HEAD = regex(
    r"^(?:[，、：—\s”]|每[当次逢](?:听[到见])?|被[^，。的]{1,8}的(?=[^，。]{2,16}一[位名个])|据|对此|随后|近日|日前|当天|同时|此外|其中|会上|会后|采访中|现场|目前|一旁的|身旁的|站在一旁的|在场的|正在[^，的]{2,12}的)+"
)
_TAIL = regex(
    r"(?:(?<=[人员者民任记师傅授户商长])[看听说讲读算走查逛转尝试用]完[^，、的]{0,8}|[笑哭含忍抹擦握拿捧指看望拉牵摸翻叼端拎拍搓][^，]{0,6}着[^，]{0,8}|[^，、的了某者人员长任记师傅授民户商妈爸爷奶婆嬢伯叔婶哥姐娘姨书匠总]{1,5}地|一[边面]|[逢见]人|转过?身来?|[回转扭抬低]过?头来?|没少|总是?|老是|时?常|经常|只|才|连连|连声|接连|不禁|纷纷|如是|这样|如此|曾|都|也|则|便|还|又|就|再|再三|"
    r"(?:[对向跟给和同](?:本报|本网)?记者)|[对向跟冲朝](?!口|方|面|班|岗)[^，对向跟冲朝]{0,8}(?:干部|群众|[村居市牧渔农]民|[客旁众别]人|同[事学伴]|[人员]|邻居|老[伴板乡]|妻子|丈夫|儿子|女儿|孩子|徒弟|师傅|会计|司机|乡亲|大家|大伙儿?|自己|[^，]长|书记|主任|老师|医生|[户商友]|[他她我])们?|私下里?|用[^，用的]{1,6}|(?:在)?接受(?:本报|本网)?(?:记者)?采访时|(?:在)?采访中|在[^，在]{1,10}(?:[上中时里]|后(?:的?第[二三四五\d]天)?)|打(?:来|去)?电话|会[后上前]|事后|当[天场日]|昨日|日前|近日|随后|现场|满心|由衷|有些|有点|深情|高兴|激动|兴奋|一脸|满脸|满怀"
    r"|一口气|一个劲儿?|一迭声|一字一句|一五一十|脱口|忍不住|禁不住|情不自禁|异口同声|不约而同|详细|详尽|热情|耐心|仔细|认真|反复|主动|当即|立即|立刻|马上|当场|一一|逐一|一个一个|专门|特意|再次|悄悄|偷偷|高声|大声|轻声|小声|齐声|信心十足|[为对]此|评价|介绍|感慨|坦言|笑|补充|解释|深有感触|喜滋滋|[乐笑喜激高][动兴]?得|乐呵呵|笑呵呵|笑眯眯|[，、])$"
)
_UTTERED = ("感慨", "感叹", "赞叹", "夸赞", "称赞", "评价", "回答", "答复", "质疑")  # are nouns too
SHORT = 4  # words of so few characters may be a name nobody knows
_THERE_WAS = regex(r"(?:起初|(?:刚|一)?开始|最初|当时|曾|还|也|便|甚至)?，?有(?!的人$)(?=[\u4e00-\u9fff]{2,14}$)")
_SAID = regex(r"[\u4e00-\u9fff]{1,3}[。！]")
CAME = regex(
    r"(?:找到|找上门|找来|来到|跑到|跑来|赶[到来]|凑[上过]来|迎上来|围上来|[走跑找赶]过来|拦住|拦下|拉住|拽住|围住|堵住|追着|打来电话|打电话)"
)  # how somebody comes to speak
_HONOURED = regex(r"(?:等)?(?:荣誉)?(?:称号|奖)?(?:获得者)?的?")
_PEOPLE = (  # whom nobody calls so before a name, or who are many
    r"有的?人|人们|众人|大家|大伙儿?|(?:[老小大亲堂表]|[男女])?(?:[弟妹哥姐]{2}|兄弟|姐妹|[兄弟])|老公|老婆|媳妇|[儿妻]子|爸爸|妈妈|外婆|外公|姥姥|姥爷|岳父|岳母|外孙女?|舅舅|姑姑|姨妈"
    r"|老[人伴]家?|老两口|两口子|夫妻|家人|孩子|娃娃|街坊|乡亲|伙计|老伙计|伙伴|同桌|旁人|路人|[村镇县]里人|[村镇县]上人|家里人|商家|店员|老板娘|乘客|客人|车主|买家|卖家|护士|大夫|医生|老把式"
    r"|书记|支书|主任|会计|经理|护士长|[船班行会村]长|理事长|董事长|[队组校院厂站所局科股镇乡县市区]长|[法检警]官|民警|律师|工程师|[\u4e00-\u9fff]{1,3}[员师匠]"
)
_FIRST = r"(?:只见|不料|谁知|没想到|起初|刚开始|一开始|最初|当时|后来|如今|这时|这天|那天|有一[次回天])?，?"
_THERE = r"(?:才|终于|总算|突然|忽然|猛地|这才|总|又|竟|甚至|也|还|便|就|常|曾|不时|时不时|经常)?(?:有(?=[\u4e00-\u9fff]{2}))??"
_WHICH = (
    r"(?:(?:[一几两三][位名个群对]|不少|许多|很多|好几个|[这那]位|另一[位名个])(?:[\u4e00-\u9fff]{1,8}的)?|[他她]的?|自家的?|[\u4e00-\u9fff]{1,8}的"
    r"|[村镇乡县市店厂校家][里上]的?|同村的?|邻村的?|隔壁的?|当地的?|在座的?|[\u4e00-\u9fff]{1,4}[村镇乡县市区店厂])?"
)
_ONE = regex(r"一[位名个]")
_ONE_OF = regex(  # words before 一位 of which he is one: a body, a place, where he sits
    r"(?:(?:起初|刚开始|当时|后来|现场|会上|会后)?有|另|其中|[^，。；：“”]{1,20}(?:[组局委办厅部所科室处院校站镇乡村县市区州旗社会协联司行厂店团队级场]|[人员民者])的?|[^，。；：“”]{1,16}(?:的|[旁场下里外]边?))?"
)
_NO_ONE_OF = regex(r"[了着过]|[到见过给让被对向把请找问]$|^(?:[记笔]者|[他她我]|[对向跟给把被让])")
_PERSON = regex(
    r"(?<!人民)(?:(?<!一[位名个])[人员长民者户商师生手友匠工官警兵妹弟娘哥姐客贩倌孩汉]|干事|[理董监]事|[母父]亲|妻子|丈夫|[儿孙]子|孙?女儿|孩子|大夫|代表|同行|同[事学伴]|干部|书记|主任|主席|经理|老板娘?|司机|会计|专家|教授|[支书]记|村官|[果茶菜烟棉药蚕蜂稻瓜]农|[大阿老][爷妈娘嫂姐叔哥伯婶姨婆奶]|嫂子|老奶奶|老爷爷|妇女|姑娘|小伙子?|汉子|青年|女士|先生|女子|男子|护士|律师|法官|民警|股东|乡亲|邻居|街坊|业主|家属|学生|妈妈|爸爸|爷爷|奶奶)"
)
_DEED = regex(
    r"[说笑告介回想算指拿把也就还又则在一每爱常总摆摇挥端抱掏扛牵拉站蹲坐走忙乐赶挠搓抹拍咧叹喊嚷问答点接递翻打扯凑抬低转进跑骑开提背挑竖伸皱眯瞪吸吐喝咳哼急愣怔听看曾正都无苦握摊掰捧将连跟随陪参带从起最当刚先原盯摸试望冲朝对向给为被让闻读数写填签领拎送来到没不很感见围排等守]"
)  # opens what somebody does
_OF_BODY = r"[\u4e00-\u9fff]{1,12}?[局委办厅部所院校站镇乡社司行厂团队组会]的人(?![们家员民])|[\u4e00-\u9fff]{2,16}?(?:有关|相关|主要|分管)[\u4e00-\u9fff]{0,6}?(?:负责人|负责同志|人士|专家)"
AT_A_LOSS = (
    "(?:(?:[也都还又总就却竟谁]|一时|半天|当场|一下子?){0,2}(?:[说讲道谈问答喊叫唱]|回答|答复|解释|形容|描述|表达|交代)"
    "(?:不(?:[清准出定明尽完透全得]|上(?![班学课])|(?:[了来起拢好]|过来|下去)(?=[，。；！？]|$))))"
)  # a pattern: who finds no words has said nothing (说不清, 答不上来), but for whoever 说不上班: he says so
_FAILS = regex(AT_A_LOSS)
_NO_SUBJECT = regex(rf"[的、和与及或跟同所中里间]|代表|[老小](?!是)[\u4e00-\u9fff]|{AT_A_LOSS}")


def subjects(callings: Iterable[str]) -> re.Pattern[str]:
    """Give the pattern of a subject without a name at the head of a clause; ``callings`` are words for a person (村民, 司机)."""
    return regex(f"{_FIRST}{_THERE}({_OF_BODY}|{_WHICH}[老小]?(?:{_PEOPLE}|{any_of(callings)})(?:们|俩)?)")


class Words:
    """Finds such words in one article.

    Args:
        text: The clean text. cuts: Its word edges.
        dates, bodies: Where each ends, by where it begins.
        people: Everybody named or called.
        subject: What ``subjects`` makes.
    """

    def __init__(
        self,
        text: str,
        cuts: frozenset[int],
        dates: Mapping[int, int],
        bodies: Mapping[int, int],
        people: Sequence[Named],
        subject: re.Pattern[str],
    ) -> None:
        self._text = text
        self._cuts = cuts
        self._dates = dates
        self._bodies = bodies
        self._subject = subject
        self._name_ends = frozenset(named.end for named in people)

    def before(self, start: int, verb: int) -> Bounds | None:
        """Give the words before a verb that tell who speaks without a name, trimmed to those words."""
        opens = self._text[start - 1 : start] == "”"
        start = self._skip(start, verb)
        if (one := self.one(start, verb)) is not None:
            return one
        end = verb
        for _ in range(5):
            tail = _TAIL.search(self._text, max(start, end - 14), end)
            if tail is None:
                break
            end = tail.start()
        end -= self._text.startswith(_UTTERED, verb) and self._text[end - 1] == "的"  # 村民某某的感慨
        start = max(start, self._text.rfind("”", start, end) + 1)
        if (honour := _HONOURED.match(self._text, start, end)) is not None:
            start = honour.end()
        if (deed := CAME.search(self._text, start + 2, end)) is not None:
            end = deed.start()
        if (some := _THERE_WAS.match(self._text, start, end)) is not None:
            start = some.end()
        if self._text.endswith("有人", start, end):
            return end - 2, end  # 台下有人
        words = self._text[start:end]
        if not 2 <= len(words) <= 40 or _WHO_NOT.search(words) or _WHO_NEVER.match(words) or "“" in words:
            return None
        short = len(words) <= SHORT and self._one_word(start, end)
        plain = short or "·" in words or (opens and end == verb and _SAID.match(self._text, verb) is not None)
        told = WHO.search(words) or _STRANGE.search(words) or (plain and not _FUNCTION.search(words)) or self._ends_name(end)
        return (start, end) if told else None

    def subject(self, start: int, end: int) -> Bounds | None:
        """Give the words without a name that are the subject of the clause from ``start`` to ``end`` (一位老人|守在门口), or None."""
        start = self._skip(start, end)
        if (one := self.one(start, end)) is not None:
            return one
        match = self._subject.match(self._text, start, end)
        if (
            match is None
            or match.end() >= end
            or (match.end() not in self._cuts and not match[1].endswith("的人"))
            or _NO_SUBJECT.match(self._text, match.end())
        ):
            return None
        return None if _WHO_NEVER.match(match[1]) else match.span(1)

    def one(self, start: int, end: int) -> Bounds | None:
        """Give the words for one person of whom a clause goes on to tell a deed (县科协一名干事|跑了一圈), or None."""
        one = _ONE.search(self._text, start, end)
        if one is None or _ONE_OF.fullmatch(self._text, start, one.start()) is None or _NO_ONE_OF.search(self._text, start, one.start()):
            return None
        for person in _PERSON.finditer(self._text, one.end(), end):
            if (
                person.end() in self._cuts
                and _DEED.match(self._text, person.end(), end)
                and not _FAILS.match(self._text, person.end(), end)
            ):
                there = self._text.rfind("有", start, one.start())
                return (one.start() if there == one.start() - 1 else start), person.end()
        return None

    def _one_word(self, start: int, end: int) -> bool:
        """Tell whether a stretch may be a name: not two words or more, of which one is longer than a character (凑|上前, 听完|大家)."""
        inner = [cut for cut in range(start, end + 1) if cut in self._cuts]
        return len(inner) < 3 or len(inner) == end - start + 1

    def _ends_name(self, end: int) -> bool:
        """Tell whether the name of a body or a person's surname and title end at ``end``."""
        return any(self._bodies.get(at) == end for at in range(max(0, end - 30), end)) or end in self._name_ends

    def _skip(self, start: int, end: int) -> int:
        while start < end:
            head = _HEAD.match(self._text[start:end])
            after = self._dates.get(start) or (start + head.end() if head else start)
            if after == start:
                break
            start = after
        return start
