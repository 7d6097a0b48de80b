"""A group in, whether the words around it say that something is done for it out: 为G, G可免费…, 送到G手中."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.attendance.coming import comes_by
from kg.extract.relations.audience.named import says
from kg.extract.text import either
from kg.lexicon import load

_TARGETS = re.compile(r"(?:对象|群体|重点)(?:是|为|包括|主要是)[^,。]{0,6}$")
_AS_FOCUS = re.compile(r"(?:以|把|将)[^,。;“”]{0,12}$")
_FOCUS_END = re.compile(
    r"^[^,。;]{0,40}?为(?:主要|重点|服务|工作|帮扶|关爱|培训|招生|保障|救助|慰问|活动|的)*(?:对象|群体|重点|主体|主|服务对象)"
    r"(?!的[^,。;“”]{0,12}(?:会员|劳动者|职工|群体|队伍|人员|人才))"
)
# What may stand between those words and a group: how many of it, and where.
_WHICH = (
    r"(?:(?:了|过)?(?:更多|广大|全市|全省|全县|全区|辖区|辖区内|当地|部分|[\d余多名位个]+)?[^,。;:“”、]{0,8}"
    r"|[^,。;:]{0,24}的[^,。;:“”、]{0,6})$"
)
# 慰问生产一线、高温作业|职工: those listed before, whom nothing says to be people.
_OTHERS = r"(?:[^,。;:“”、\d]{1,10}、){1,2}"
_VISITS = ("慰问", "走访", "惠及", "面向", "针对", "聚焦")
# 吸引G参加: they come, which is told as that.
_DRAWS = re.compile(r"吸引(?:了|到)?[^,。;:“”]{0,24}$")
# G每人可免费领取…, 80名G受益: they are those who get it.
_OTHERS_TOO = r"(?:们|代表|家庭|(?:等)?(?:群体|人群|群众|劳动者)|等)?"
GETS = re.compile(
    rf"{_OTHERS_TOO}(?:都|均|也|还)*(?:(?:只要|只需|凭|刷|持|出示|拨打)[^,。;]{{0,16}},?(?:便|就|即|均|都)(?:可|能)"
    r"|可(?:随时|就近)?(?:免费|报名|申请|申领|预约|办理|歇脚|取暖|纳凉|热饭|喝水|充电)|(?:可以?|能够?)(?:随时|就近)?(?:在(?:这里|此|里面|站内)|免费|报名|申请|申领|预约|歇脚|取暖|纳凉|热饭|喝水|充电)|免费(?!的))"
    rf"|{_OTHERS_TOO}(?:[\d余多]+[人名位])?(?:每人|每[月年天周]|凭[^,。;]{{0,8}}|即|还|均|都|也|将|可以?|能够?|免费|足不出户)*"
    r"(?:[^,。;:“”、]{0,12}?(?<![不未没没有]))"
    r"(?:领取|领到|接过|共享|(?<![吸接回])收到|享受|享有|获赠|受益|受惠|获益|吃上|喝上|用上|住上|拿到|接受(?!采访|记者)|就能|得到[^,。;]{0,8}(?:帮助|救助|帮扶|关爱|慰问|资助)"
    r"|获得?[^,。;]{0,8}(?:救助|帮扶|资助|援助|慰问))"
)
# G随时能进来歇脚, G的饮水难: said of a room, not of an occasion.
RESTS = re.compile(
    rf"{_OTHERS_TOO}(?:随时|无论[^,。;]{{1,8}},?)*(?:都|也|便|就)?(?:能|可以?|能够)(?:随时|到这里|在这里|进来|进站|进屋|来这里?|[喝吃用]上)"
    rf"|{_OTHERS_TOO}(?:的)?(?:热饭|喝水|饮水|如厕|充电|歇脚|休息|吃饭|就餐|用餐|停车)(?:难|、)"
)
# 把礼包送到G手中, 把课堂办到G身边: to whom.
_TO = re.compile(r"(?:到|给|进|建在|开在|设在)了?[^,。;“”]{0,24}$")
_HANDS = re.compile(
    r"(?:们|群体)?(?:的)?(?:手中|手里|手上|身边|家中|家里|心[坎中里头间]|家门口?|门前|身旁|跟前|中间|中(?=[,。;]))"
)
# 对G进行慰问, 对G的帮扶: who is visited or helped.
_TOWARDS = re.compile(r"(?:^|[^针面应核相])对(?!了)[^,。;:“”]{0,28}$")
_HELPED = re.compile(
    r"(?:们|代表|家庭|等|群体|按规定|免费|分别|及时|逐个)*"
    r"(?:(?:进行|开展|实施|给予|提供)了?[^,。;、]{0,20}?(?:慰问|帮扶|救助|资助|援助|关爱|走访|服务|补助)|的(?:慰问|帮扶|救助|关怀帮扶|关爱帮扶))"
)
# 对G全天开放, 对G敞开大门: who may come in.
_OPEN = re.compile(
    r"(?:们|代表|等?(?:群体|人群|人员|劳动者)|等)*"
    r"(?:全天候?|全年|全面|常年|定期|免费|优先|统一|无偿|\d+小时|不间断|、)*(?:开放|敞开|开门)"
)
# 做好G的关爱服务工作, 加强对G的关心关爱: a duty that is done.
_DUTY = re.compile(r"(?:做好|抓好|做实|做细|加强|加大)(?:了|对)?[^,。;:“”]{0,24}$")
_CARE = re.compile(
    r"(?:们|群体|等[^,。;、]{0,6})?的?(?:关心|关爱|关怀|帮扶|慰问|救助|服务|保障|维权){1,3}(?:工作|力度)?(?=[,。;])"
)
# 慰问800名职工,其中包括G: who is among those visited.
_AMONG_THEM = re.compile(
    r"(?:慰问|看望|走访|惠及|救助|帮扶|资助|服务|覆盖|面向|为|向)[^。;]{2,40},其中(?:包括|包含|有|含)[^,。;:]{0,24}$"
)
# 深入G家中看望: whose home they come to with gifts.
_COME_TO = re.compile(r"(?:深入|来到|走进|走访|到|赴|前往)(?![^,。;]*[“”])[^,。;:“”]{0,16}$")
_HOME = re.compile(r"(?:[一-鿿]{2,4})?(?:家庭|家中|家里)[^,。;]{0,6}(?:看望|慰问|走访)")
# 维护农民工权益, 关注货车司机健康: said of everybody, too, and then of nothing in particular.
_CARES_FOR = re.compile(r"(?<!切实)(?<!努力)(?:维护|保护|关注)" + _WHICH)
_AMONG_ALL = re.compile(r"在[^,。;:“”]{0,16}$")
_AMONG_HELD = re.compile(r"(?:们)?(?:当)?中(?:广泛|深入|集中|组织)?(?:开展|举办|推行|实施|推广)")
# 实现G体检全覆盖, 对G做到全覆盖.
_EVERY = re.compile(r"(?:实现|做到|达到|完成|对)(?:了|对)?[^,。;“”]{0,16}$")
_ALL_OF_THEM = re.compile(r"(?:们|群体|家庭)?[^,。;“”、]{0,14}全覆盖")
# 助力G就业, 帮G维权: with no deed between them (助力培养G).
_AIDS = re.compile(r"(?:助力|帮)(?:了|广大|更多|[\d余多万名位个]|困难|一线|当地|辖区|全[省市县区])*$")
# 促进G就业, 带动G增收.
_BRINGS_ON = re.compile(
    r"(?:促进|推动|带动|保障|确保)(?:了|广大|更多|[\d余多万名位个户]|当地|辖区|各类|全[省市县区])*$"
)
_WORK = re.compile(
    r"(?:们|群体)?(?:[^,。;“”、]{0,4})(?:就业|创业|增收|返岗|稳岗|脱贫|致富|成才|圆梦|返乡|维权)"
)
# 这里成了G的港湾, 将G纳入保障范围.
_BECOMES = re.compile(r"(?:成了|变成|打造|建成|筑起|撑起)[^,。;“”]{0,8}$")
_SHELTER = re.compile(
    r"(?:们|群体)?的?[“‘]?[^,。;“”、]{0,8}(?:家园|港湾|加油站|充电站|歇脚地|避风港|避风塘|好去处|娘家|第二个家|大本营|保护伞|遮阳伞)"
)
_TAKES = re.compile(r"(?:把|将)[^,。;“”]{0,16}$")
_IN = re.compile(
    r"(?:们|群体|家庭|等[^,。;、]{0,8})?(?:全部|统一|均|都|一并|优先|也)?(?:纳入|列入|列为)[^,。;]{0,16}(?:范围|对象|体系|覆盖|保障|名单)"
)
# P深受G欢迎: who likes it has it.
_MEETS = re.compile(r"(?:深受|受到|赢得|得到|获得|备受|广受)[^,。;:“”]{0,6}$")
_LIKED = re.compile(
    r"(?:们)?(?:的)?(?:广泛|一致|热烈|普遍|大力)?(?:欢迎|好评|喜爱|青睐|点赞|称赞|认可|热捧|追捧|肯定|拥护)"
)
# P让G有了自己的家: what it gives them; 让G更满意: what is hoped for.
_LETS = re.compile(r"[让使令][^,。;:“”、]{0,10}$")
_HAVE = re.compile(
    r"(?:们|等群体|群体|代表)?(?:真正|切实|切身|真切|真真切切|也|都|更|能够?|可以?|随时|从中|在[^,。;“”]{1,12}|[零近]距离|方便|就近|便捷|及时|,)*"
    r"(?:歇脚|饮水|喝水|吃饭|就餐|用餐|休息|停车|充电|就医|维权|办事|出行|学习|求职)?(?:暖在|暖心|获益|有了|有[一个]|有地方|有处|多了|放松|获得|过[上个好一]|倍感|圆梦|领取|感受到|体会到|享受|享有|受益|受惠|得到|用上|吃上|喝上|住上|喝到|吃到|渴了|累了|饿了|冷了|热了)"
)
# 针对快递员的分类调研: what is found out about them.
_STUDIED = re.compile(r"(?:们|群体)?的?[^,。;“”]{0,8}(?:调研|调查|摸底|摸排|排查)")
# 劳模精神, 职工之家: what is of a group, not its people.
_QUALITIES = re.compile(
    "(?:工匠)?精神(?!文化|生活|需求|世界|家园)|文化(?!生活|需求|素质)|之家|书屋|队伍建设|志愿服务|经验"
)

# 作为农民工, 八成以上为农民工: what somebody is, not whom something is done for.
_NO_BEING = "(?<![作认均称视])(?<!以上)(?<!全部)(?!为(?:代表|首|核心)的)"


@cache
def _for() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words in front of whom something is done for: asked for first, and with what may stand around them."""
    words = load().particles["serves"]
    some, visits = either(words), either(word for word in words if word.endswith(_VISITS))
    return re.compile(some), re.compile(f"{_NO_BEING}(?:(?:{some})|(?:{visits})了?{_OTHERS}){_WHICH}")


def _done_for(before: str) -> re.Match[str] | None:
    """The words at the end of what stands before a group that say that something is done for it."""
    some, whole = _for()
    return whole.search(before) if some.search(before) else None


def is_served(reading: Reading, group: Named) -> bool:
    """Whether what stands right before and behind a group says that something is done for it."""
    text = reading.scan.text
    if _QUALITIES.match(text, group.end) or _STUDIED.match(text, group.end):
        return False
    before = text[max(0, group.start - 30) : group.start]
    if _DRAWS.search(before) and comes_by().match(text[group.end : group.end + 60]):
        return False
    if _done_for(before) or _TARGETS.search(before):
        return True
    if _HANDS.match(text, group.end) and _TO.search(before):
        return True
    if (_HELPED.match(text, group.end) or _OPEN.match(text, group.end)) and _TOWARDS.search(before):
        return True
    if says(reading.written(group)) == "yes" and _CARE.match(text, group.end) and _DUTY.search(before):
        return True
    if "其中" in before and _AMONG_THEM.search(text, max(0, group.start - 80), group.start):
        return True
    if _HOME.match(text, group.end) and _COME_TO.search(before):
        return True
    if says(reading.written(group)) == "yes" and _CARES_FOR.search(before):
        return True
    if _AMONG_ALL.search(before) and _AMONG_HELD.match(text, group.end):
        return True
    if _ALL_OF_THEM.match(text, group.end) and _EVERY.search(before):
        return True
    if _AIDS.search(before):
        return True
    if _WORK.match(text, group.end) and _BRINGS_ON.search(before):
        return True
    if _SHELTER.match(text, group.end) and _BECOMES.search(before):
        return True
    if _IN.match(text, group.end) and _TAKES.search(before):
        return True
    if _LETS.search(before) and _HAVE.match(text, group.end):
        return True
    if _MEETS.search(before) and _LIKED.match(text, group.end):
        return True
    return bool(_AS_FOCUS.search(before)) and bool(_FOCUS_END.match(text[group.end : group.end + 80]))
