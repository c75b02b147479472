"""Whether 他 or 她 can mean somebody, by the words before the name and characters that only women or men are named with."""

from __future__ import annotations

from reformie.regexes import regex

_BEFORE = 8
_WOMAN = regex(
    r"(?:妻子|女儿|母亲|妈妈|媳妇|老婆|孙女|大妈|大娘|大婶|大嫂|大姐|阿姨|阿婆|婆婆|奶奶|外婆|姑娘|女士|妇女|女孩|女子|姐姐|妹妹|嫂子|绣娘|织娘|村嫂|妇联主席|妇女主任|月嫂|主妇"
    r"|女(?!婿)[\u4e00-\u9fff]{1,3})$"
)
_MAN = regex(r"(?:丈夫|儿子|父亲|爸爸|女婿|孙子|大爷|大叔|大伯|老汉|爷爷|外公|小伙子?|汉子|男子|男孩|先生|哥哥|弟弟|老爷子|老兵|羊倌)$")
_WOMAN_NAMED = frozenset("娟娥娜娇婷倩媛妮姣娣婵娅妹姝妍婉丽芳霞莉萍慧玲姗娴嫣嫦妞婧婕姬娘")
_MAN_NAMED = frozenset("彪刚柱栓雄豹虎汉爷")
_MAN_LAST = frozenset("斌军强伟刚勇远国建龙虎杰峰涛波山林海生民忠诚彬武鹏飞东亮")  # end names of men, whatever stands before (王慧斌)


def clashes(pronoun: str, text: str, start: int, name: str) -> bool:
    """Tell whether a pronoun cannot mean whoever is named at ``start``: words before the name or its characters tell the other sex."""
    before = max(0, start - _BEFORE)
    woman, man = (sign.search(text, before, start) is not None for sign in (_WOMAN, _MAN))
    if not (woman or man):
        woman, man = (not signs.isdisjoint(name[1:]) for signs in (_WOMAN_NAMED, _MAN_NAMED))
        woman = woman and name[-1:] not in _MAN_LAST
    return woman != man and pronoun == ("他" if woman else "她")
