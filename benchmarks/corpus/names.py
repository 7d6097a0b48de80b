"""A source of chance in, names out: of places, unions, people, bodies, programmes, and figures.

The word lists give the kinds of words; what makes one name unlike the next (brands, themes, given names) is put
together here character by character, so that a million names do not repeat trivially.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from kg import gazetteer, lexicon
from kg.divisions import Division
from kg.union_names import general_union_name, place_prefix

BRAND = (
    "安邦宝诚达鼎丰富广海航浩和恒宏华汇佳建金锦景康利联龙隆茂美明铭宁鹏启乾"
    "强庆荣瑞润森盛双顺泰天通万伟祥新信兴星旭扬益永元源远跃云泽兆振正志中众卓"
)
TRADE = (
    "机械", "电子", "纺织", "食品", "物流", "建材", "化工", "电气", "服饰", "制药", "光电", "汽车零部件", "家具",
    "包装", "造纸", "陶瓷", "冶金", "能源", "物业", "配送", "港务", "环保科技", "农业科技", "新材料", "精密模具",
)  # fmt: skip
GIVEN = (
    "安柏成楚春丹冬帆芳峰刚桂国海晗浩红华慧佳建洁静娟君凯兰磊立丽亮琳玲龙梅敏明宁鹏"
    "萍倩清庆秋然荣瑞珊书思涛婷伟文武霞晓欣秀雪雅妍阳怡英勇宇雨玉远云泽珍振志忠卓子"
)
THEME_1 = "暖爱安春夏秋冬心情匠智星阳光绿蓝红金银晨夜云海山川江河桥灯"
THEME_2 = "蜂驿途工家窗帆舟火种田路翼巢伴行语声光韵芽港岸站桥梁手灯塔泉雨"
ASKED = (
    "安全生产",
    "新就业形态",
    "困难职工",
    "女职工",
    "劳模",
    "数字技能",
    "法律",
    "心理健康",
    "交通",
    "环卫",
    "电商",
)
OFFICES = ("主席", "副主席", "党组书记", "经费审查委员会主任", "女职工委员会主任", "常务副主席")
OFFICIAL = (
    "人民法院", "人民检察院", "人力资源和社会保障局", "司法局", "交通运输局", "卫生健康委员会", "教育局",
    "应急管理局", "妇女联合会", "总商会", "人民医院", "职业技术学院", "法律援助中心", "邮政管理局",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """What is taken from the word lists, in their order."""

    places: tuple[Division, ...]
    programmes: tuple[str, ...]
    industries: tuple[str, ...]
    groups: tuple[str, ...]
    surnames: tuple[str, ...]
    firms: tuple[str, ...]
    documents: tuple[str, ...]
    awards: tuple[str, ...]


@cache
def words() -> Words:
    """The words, read once."""
    known = lexicon.load()
    ends = ("省", "市", "县", "区")
    rows = [row for row in gazetteer.load().divisions if row.in_use and row.code[:2] < "71"]
    return Words(
        places=tuple(row for row in rows if row.name.endswith(ends)),
        programmes=tuple(word for word in known["programmes"] if 2 <= len(word) <= 6),
        industries=tuple(known["industries"]),
        groups=tuple(word for word in known["groups"] if len(word) > 1),
        surnames=tuple(known["surnames"])[:200],
        firms=("有限公司", "股份有限公司", "集团有限公司", "有限责任公司"),
        documents=tuple(known["documents"]),
        awards=tuple(known["awards"]),
    )  # fmt: skip


class Names:
    """Names around one place, each asked for again being another one."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.place = chance.choice(words().places)

    def prefix(self) -> str:
        """What the place is called before the name of a body: 昆山市, 武汉市江汉区."""
        return place_prefix(self.place.code, gazetteer.load())

    def general(self) -> str:
        """The general union of the place."""
        return general_union_name(self.place.code, gazetteer.load())

    def above(self) -> str:
        """The general union above it."""
        higher = [
            row
            for row in gazetteer.load().chain(self.place.code)[1:]
            if row.name.endswith(("省", "市", "自治区"))
        ]
        return general_union_name(higher[0].code if higher else "100000", gazetteer.load())

    def union(self) -> str:
        """A union of the place: of an industry, of a zone, or of a firm."""
        kind = self.chance.random()
        if kind < 0.3:
            return f"{self.prefix()}{self.chance.choice(words().industries)}工会"
        if kind < 0.45:
            return f"{self.prefix()}{self._brand()}工业园区工会联合会"
        if kind < 0.6:
            return f"{self.prefix()}{self._brand()}街道总工会"
        return f"{self.firm()}工会"

    def firm(self) -> str:
        """A firm: place, brand, trade and legal form."""
        form = self.chance.choice(words().firms)
        return f"{self.place.short or self.place.name}{self._brand()}{self.chance.choice(TRADE)}{form}"

    def partner(self) -> str:
        """A body that is no union."""
        return self.firm() if self.chance.random() < 0.3 else f"{self.prefix()}{self.chance.choice(OFFICIAL)}"

    def person(self) -> str:
        """A surname and one or two given characters."""
        given = "".join(self.chance.choices(GIVEN, k=self.chance.choice((1, 2, 2))))
        return self.chance.choice(words().surnames) + given

    def programme(self) -> str:
        """A programme under a title of its own, or under what it is about."""
        head = self.chance.choice(words().programmes)
        if self.chance.random() < 0.6:
            theme = "".join(self.chance.choice(chars) for chars in (THEME_1, THEME_2, BRAND, THEME_2))
            return f"“{theme}”{head}"
        return f"{self.prefix()}{self._brand()}{self.chance.choice(ASKED)}{head}"

    def group(self) -> str:
        """A group of people."""
        return self.chance.choice(words().groups)

    def document(self) -> str:
        """A document under its title."""
        return f"《关于{self.chance.choice(ASKED)}工作的{self.chance.choice(words().documents)}》"

    def award(self) -> str:
        """An honour."""
        return self.chance.choice(words().awards)

    def office(self) -> str:
        """An office in a union."""
        return self.chance.choice(OFFICES)

    def number(self, most: int = 9000) -> int:
        """A figure, small ones as likely as large ones."""
        return self.chance.randint(2, max(3, int(most ** self.chance.uniform(0.3, 1))))

    def day(self) -> str:
        """A day of the year."""
        return f"{self.chance.randint(1, 12)}月{self.chance.randint(1, 28)}日"

    def _brand(self) -> str:
        return "".join(self.chance.choices(BRAND, k=self.chance.choice((2, 2, 3))))
