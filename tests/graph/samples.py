"""Hand-made extractions with invented names: every type, every relation, and names meant to do harm."""

from __future__ import annotations

from typing import Any

from kg.iri import mint
from kg.model import Article, Entity, Evidence, Extraction, Fact, Page

TEXT_A = (
    "6月12日,江苏省昆山市总工会、星湖区域工会联合会在昆山市工人文化宫主办“暖蜂行动”,昆山市人民医院承办,"
    "苏州市总工会指导,骑手代表参加,快递员、货车司机受惠。“暖蜂行动”包括“骑手体检月”。"
    "市总工会主席林知远说,全市已建驿站46个,会员超20万人。昆山市总工会印发《关爱骑手行动方案》,"
    "授予康桥公司“暖心企业”称号,康桥公司捐赠30万元。星湖公司成立工会。市总工会1952年成立。"
)
TEXT_B = "昆山市总工会已建驿站49个,将举办职工技能大赛。"
TEXT_C = "天津市红桥区总工会、红桥区法律援助中心为农民工开展“法援早市”。"


def entity(type_: str, name: str, *aliases: str, scope: str = "", **more: Any) -> Entity:
    return Entity(mint(type_, name, scope), type_, name, aliases, **more)  # type: ignore[arg-type]


KUNSHAN = entity("Union", "昆山市总工会", "市总工会", scope="320583", level="county", adcode="320583")
SUZHOU = entity("Union", "苏州市总工会", scope="320500", level="prefecture", adcode="320500")
LAKE = entity("Union", "星湖区域工会联合会", "星湖工联会", scope="320583", level="industry", adcode="320583")
FIRM_UNION = entity(
    "Union", "昆山星湖精密机械有限公司工会", scope="320583", level="enterprise", adcode="320583"
)
HONGQIAO = entity("Union", "天津市红桥区总工会", scope="120106", level="county", adcode="120106")
BEES = entity("Programme", "“暖蜂行动”", "暖蜂行动", scope="昆山市总工会", kind="campaign", adcode="320583")
CHECKS = entity("Programme", "“骑手体检月”", scope="昆山市总工会")
CONTEST = entity("Programme", "职工技能大赛", scope="昆山市总工会", kind="skills_competition")
MARKET = entity("Programme", "“法援早市”", scope="天津市红桥区总工会", kind="legal_aid", adcode="120106")
HOSPITAL = entity("Organisation", "昆山市人民医院", scope="320583", adcode="320583")
FIRM = entity("Organisation", "康桥公司", scope="320583", adcode="320583")
LAKE_FIRM = entity("Organisation", "昆山星湖精密机械有限公司", "星湖公司", scope="320583", adcode="320583")
AID = entity("Organisation", "天津市红桥区法律援助中心", "红桥区法律援助中心", scope="120106")
CITY = entity("Place", "昆山市", scope="320583", adcode="320583")
PALACE = entity("Place", "昆山市工人文化宫", scope="320583", adcode="320583")
DISTRICT = entity("Place", "红桥区", scope="120106", adcode="120106")
LIN = entity("Person", "林知远", scope="昆山市总工会")
COURIERS = entity("Group", "快递员")
DRIVERS = entity("Group", "货车司机")
MIGRANTS = entity("Group", "农民工")
PLAN = entity("Document", "《关爱骑手行动方案》", scope="昆山市总工会")
TITLE = entity("Award", "“暖心企业”称号", scope="昆山市总工会")


def article(page: str, number: int, headline: str, text: str, **more: Any) -> Article:
    return Article(page, f"{page}-{number}", headline, text, tuple(range(100, 100 + len(text))), **more)


A = article("p1", 1, "暖蜂归巢", TEXT_A, reporters=("周启",), date="2024-06-13", kickers=("暖心在行动",))
B = article("p1", 2, "驿站再添新", TEXT_B, kind="brief")
C = article("p2", 1, "早市上的法援摊", TEXT_C, date="2024-06-14", paper="某报")


def fact(where: Article, s: Entity, p: str, o: Entity | None = None, quote: str = "", **more: Any) -> Fact:
    start = where.text.index(quote) if quote else 0
    evidence = (Evidence(where.id, start, start + len(quote), quote),) if quote else ()
    return Fact(
        where.page, where.id, s.id, p, o.id if o else None, evidence=evidence,
        **{"rule": "test", "confidence": 0.9, **more},
    )  # type: ignore[arg-type]  # fmt: skip


PAGE_1 = Extraction(
    Page("p1", "p1.txt", "", (), sha256="a" * 64),
    (A, B),
    (
        KUNSHAN, SUZHOU, LAKE, FIRM_UNION, BEES, CHECKS, CONTEST, HOSPITAL, FIRM, LAKE_FIRM,
        CITY, PALACE, LIN, COURIERS, DRIVERS, PLAN, TITLE,
    ),
    (
        fact(A, KUNSHAN, "runs", BEES, "昆山市总工会、星湖区域工会联合会在昆山市工人文化宫主办"),
        fact(A, LAKE, "runs", BEES, "星湖区域工会联合会在昆山市工人文化宫主办"),
        fact(A, HOSPITAL, "undertakes", BEES, "昆山市人民医院承办"),
        fact(A, SUZHOU, "supports", BEES, "苏州市总工会指导"),
        fact(A, COURIERS, "participates", BEES, "骑手代表参加"),
        fact(A, BEES, "serves", COURIERS, "快递员、货车司机受惠"),
        fact(A, BEES, "serves", DRIVERS, "货车司机受惠"),
        fact(A, BEES, "hasPart", CHECKS, "包括“骑手体检月”"),
        fact(A, BEES, "locatedIn", PALACE, "在昆山市工人文化宫"),
        fact(A, KUNSHAN, "locatedIn", CITY, "昆山市总工会"),
        fact(A, LAKE, "partOf", KUNSHAN, "星湖区域工会联合会", confidence=0.6),
        fact(A, LIN, "leads", KUNSHAN, "市总工会主席林知远", role="主席"),
        fact(A, KUNSHAN, "quantity", quote="已建驿站46个", value=46.0, unit="个", of="驿站", date="2024-06"),
        fact(A, KUNSHAN, "quantity", quote="会员超20万", value=200000.0, unit="人", of="会员", bound="more"),
        fact(A, KUNSHAN, "issues", PLAN, "印发《关爱骑手行动方案》"),
        fact(A, KUNSHAN, "awards", TITLE, "授予康桥公司“暖心企业”称号"),
        fact(A, FIRM, "wins", TITLE, "授予康桥公司“暖心企业”称号"),
        fact(A, FIRM, "funds", BEES, "康桥公司捐赠30万元"),
        fact(A, LAKE_FIRM, "establishes", FIRM_UNION, "星湖公司成立工会"),
        fact(A, FIRM_UNION, "partOf", LAKE_FIRM, "星湖公司成立工会"),
        fact(A, BEES, "heldOn", quote="6月12日", date="2024-06-12"),
        fact(A, KUNSHAN, "heldOn", quote="市总工会1952年成立", date="1952", of="founded"),
        fact(B, KUNSHAN, "quantity", quote="已建驿站49个", value=49.0, unit="个", of="驿站", date="2024-06"),
        fact(B, KUNSHAN, "runs", CONTEST, "将举办职工技能大赛", modality="planned"),
    ),
)  # fmt: skip

PAGE_2 = Extraction(
    Page("p2", "p2.txt", "", (), sha256="b" * 64),
    (C,),
    (HONGQIAO, AID, MARKET, MIGRANTS, DISTRICT),
    (
        fact(C, HONGQIAO, "runs", MARKET, "开展“法援早市”"),
        fact(C, AID, "runs", MARKET, "红桥区法律援助中心为农民工开展"),
        fact(C, MARKET, "serves", MIGRANTS, "为农民工开展"),
        fact(C, HONGQIAO, "locatedIn", DISTRICT, "天津市红桥区总工会"),
    ),
)

TEXT_D = "天津市红桥区总工会联合红桥区人民法院开展“暖心早行”,为货车司机送早餐。"
D = article("p4", 1, "早行的人有热饭", TEXT_D, date="2024-07-01", paper="某报")
EARLY = entity("Programme", "“暖心早行”", scope="天津市红桥区总工会", kind="campaign", adcode="120106")
COURT = entity("Organisation", "红桥区人民法院", scope="120106", adcode="120106")
# A programme of the same kind and for the same group as one of page 1, in another province and with a court.
PAGE_4 = Extraction(
    Page("p4", "p4.txt", "", (), sha256="d" * 64),
    (D,),
    (HONGQIAO, EARLY, COURT, DRIVERS, DISTRICT),
    (
        fact(D, HONGQIAO, "runs", EARLY, "开展“暖心早行”"),
        fact(D, COURT, "runs", EARLY, "联合红桥区人民法院开展"),
        fact(D, EARLY, "serves", DRIVERS, "为货车司机送早餐"),
        fact(D, EARLY, "locatedIn", DISTRICT, "天津市红桥区"),
    ),
)

EVIL = '"><img src=x onerror=alert(1)> .\n<a> <b> "\\u0022 } ; DROP ALL # =cmd|\x1b[31m\ud800\u202e'
HOSTILE = Extraction(
    Page("p3", "p3.txt", "", ()),
    (Article("p3", "p3-1 } <x>", EVIL, EVIL * 2, tuple(range(len(EVIL) * 2)), reporters=(EVIL,)),),
    (
        Entity("https://union-kg.example/Union/1/a> <b> \"x\n", "Union", EVIL, (EVIL + "!",), adcode=EVIL),
        Entity("https://union-kg.example/Programme/}`^|{", "Programme", EVIL),
    ),
    (
        Fact(
            "p3", "p3-1 } <x>", "https://union-kg.example/Union/1/a> <b> \"x\n", "runs",
            "https://union-kg.example/Programme/}`^|{", role=EVIL, rule=EVIL,
            evidence=(Evidence("p3-1 } <x>", 0, 4, EVIL[:4]),),
        ),
        Fact(
            "p3", "p3-1 } <x>", "https://union-kg.example/Programme/}`^|{", "heldOn", date=EVIL, of=EVIL,
        ),
        Fact(
            "p3", "p3-1 } <x>", "https://union-kg.example/Programme/}`^|{", "quantity",
            value=float("inf"), unit=EVIL, of=EVIL, date=EVIL,
        ),
    ),
)  # fmt: skip
