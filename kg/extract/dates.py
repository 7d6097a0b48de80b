"""Text in, dates out: ISO, as precise as stated, left open where neither text nor page gives the year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as date_type
from datetime import timedelta

from kg.extract.text import tried_at

_DATE_BEGINS = re.compile(r"[\d今去前明当本同这次翌](?=\d{0,3}[年月]|一年)")
_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)\d{2})年|(?P<relative>今年|去年|前年|明年|当年|本年|同年|这一年|次年|翌年)(?:的)?)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])月(?!份?(?:工资|饼))(?:份|(?P<day>3[01]|[12]\d|0?[1-9])(?:[日号]|(?=[至到~—-]+[1-3]?\d[日号]|[上下]午|[早晚])))?)?"
)
# 2月11日,2023年某活动…: the year that the same sentence gives behind the day.
_YEAR_AHEAD = re.compile(r"[^。!?\n]{0,12}?[^\d]((?:19|20)\d{2})年(?!\d|底|以来|至|到)")
# 当天, 24日上午, 昨天下午, 今(5)日: a day known from the date before it, or from the page's.
_DAY_BEGINS = re.compile(
    r"[\d当昨前今同次翌第](?=\d?日|天|一天|二天|晚|\()|本(?=月\d|周[一-日])|上(?=个?月(?!球|亮|台)|周[一-日])"
)
_DAY = re.compile(
    r"[昨今](?:[天日]\((?P<told>3[01]|[12]\d|[1-9])日?\)|\((?P<noted>3[01]|[12]\d|[1-9])日?\)[天日])"
    r"|(?:(?P<same>当[天日晚]|同日|同一天)|(?P<next>[次翌]日|第二天)"
    r"|(?P<near>昨天|昨日|前天|前日|今[天日](?=上午|下午|晚)"
    r"|今[天日](?=(?:正式|隆重|联合)?(?:在|举[办行]|召开|启动|开幕|闭幕|落幕|成立|揭牌|开班|开赛|上线|开展|组织))"
    r"|(?:(?<=^)|(?<=[\n。,;)]))今[天日](?=,))"
    # 本月3日, 上月3日, 上月底, 上周六
    r"|(?:(?P<this>本)月(?=\d)|(?P<last>上)个?月(?!球|亮|台))(?:(?P<of>3[01]|[12]\d|[1-9])日)?"
    r"|(?P<week>[本上])周(?P<weekday>[一二三四五六日])"
    r"|(?<![月年\d至到~—.-])(?P<on>3[01]|[12]\d|[1-9])日(?=在|[上下]午|举行|举办|召开|开幕|闭幕|落幕|启动|揭牌|成立)"
    r"|(?:(?<=^)|(?<=[\n。,;)”]))(?P<day>3[01]|[12]\d|[1-9])日(?=上午|下午|晚|清晨|,|在|,))"
)
_NEAR_DAYS = {"昨": 1, "前": 2, "今": 0}
_FULL = len("2023-12-18")
# How far 当天 may stand behind the only day of an article.
_PARAGRAPHS = 4
# 截至6月18日已有…: as of when, not when.
_UNTIL = ("截至", "截止", "截至到", "截止到", "力争到", "争取到", "到")
_UP_TO = re.compile(r"起?(?:至|到|~|—+|-)(?:(?P<month>1[0-2]|0?[1-9])月)?(?P<day>3[01]|[12]\d|0?[1-9])[日号]")
# 6-8月: a span of months is told by its first.
_FROM_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])[至到~—-]$")
_SAME = ("当年", "同年", "这一年")
_NEXT = ("次年", "翌年")
_SHIFT = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1}


@dataclass(frozen=True, slots=True)
class Date:
    """A date on the page: `iso` such as `2023`, `2023-09`, `2023-12-18`; `since` when it begins a span (自…起)."""

    start: int
    end: int
    iso: str
    since: bool = False
    until: str = ""  # the last day of a span of days (6月10日至14日)


def dates(text: str, page_date: str | None = None) -> list[Date]:
    """Every date of `text` whose year is stated, carried over in its paragraph, or known from the page.

    >>> [d.iso for d in dates("2023年9月成立,12月18日首次开展,去年又办。", "2025-01-03")]
    ['2023-09', '2023-12-18', '2024']
    >>> dates("3月17日,生日会举行。")
    []
    """
    found: list[Date] = []
    carried: int | None = None
    paragraph = 0
    for match in tried_at(_DATE_BEGINS, _DATE, text):
        if "\n" in text[paragraph : match.start()]:
            carried = None
        paragraph = match.start()
        year = _year(match, page_date, None if _is_as_of(text, match, page_date) else carried)
        if year is None and match["month"]:
            ahead = _YEAR_AHEAD.match(text, match.end())
            year = int(ahead[1]) if ahead else None
        if match["year"] or match["relative"]:
            carried = year
        elif not match["month"]:
            continue
        if year is None:
            continue
        parts = [f"{year:04d}", *(f"{int(match[part]):02d}" for part in ("month", "day") if match[part])]
        from_month = (
            None if match["day"] else _FROM_MONTH.search(text, max(0, match.start() - 3), match.start())
        )
        if from_month and match["month"]:
            parts[-1] = f"{int(from_month[1]):02d}"
        after = text[match.end() : match.end() + 2]
        before = text[max(0, match.start() - 1) : match.start()]
        since = (
            after in ("以来", "至今", "起,")
            or after[:1] in ("起", "前")
            or (after in ("底前", "底之") and not match["month"])
            or before in ("自", "从")
        )
        since = since or text.endswith(_UNTIL, 0, match.start())
        until = _up_to(text, match, year) if match["day"] else _month_up_to(text, match, year)
        found.append(Date(match.start(), match.end(), "-".join(parts), since, until))
    return _with_days(text, found, page_date)


def _is_as_of(text: str, match: re.Match[str], page_date: str | None) -> bool:
    """Whether a month is told up to which something is counted (去年11月开展。截至6月底,…): that before the page's."""
    if match["year"] or match["relative"] or not match["month"] or len(page_date or "") != _FULL:
        return False
    as_of = text.endswith(_AS_OF, 0, match.start())
    return as_of and int(match["month"]) <= int((page_date or "")[5:7])


_AS_OF = ("截至", "截止", "截至到", "截止到")


def _up_to(text: str, match: re.Match[str], year: int) -> str:
    """The last day of the span that a day begins, "" where it begins none."""
    last = _UP_TO.match(text, match.end())
    if last is None:
        return ""
    month, day = int(last["month"] or match["month"]), int(last["day"])
    later = (month, day) > (int(match["month"]), int(match["day"]))
    return f"{year if later else year + 1:04d}-{month:02d}-{day:02d}"


_UP_TO_MONTH = re.compile(
    r"(?:[上中下]旬|初|底|末)?起?(?:至|到|~|—+|-)(?:(?P<year>20\d\d|次|明)年)?(?P<month>1[0-2]|0?[1-9])月(?!\d)"
)


def _month_up_to(text: str, match: re.Match[str], year: int) -> str:
    """The last month of the span that a month begins (6月至8月, 2031年12月中旬至2032年2月), "" where it begins none."""
    last = _UP_TO_MONTH.match(text, match.end()) if match["month"] else None
    if last is None:
        return ""
    month = int(last["month"])
    told = int(last["year"]) if (last["year"] or "").isdigit() else 0
    return f"{told or year + (month < int(match['month'])):04d}-{month:02d}"


def _with_days(text: str, found: list[Date], page_date: str | None) -> list[Date]:
    """The dates, and between them the days that point at one of them or at the page's."""
    days: list[Date] = []
    for match in tried_at(_DAY_BEGINS, _DAY, text):
        if any(date.start <= match.start() < date.end for date in found):
            continue
        iso = _day(text, match, found, page_date)
        if iso:
            days.append(Date(match.start(), match.end(), iso))
    return sorted([*found, *days], key=lambda date: date.start) if days else found


def _later(iso: str, days: int) -> str:
    return (date_type.fromisoformat(iso) + timedelta(days)).isoformat()


def _day(text: str, match: re.Match[str], found: list[Date], page_date: str | None) -> str | None:
    if match["same"] or match["next"]:
        days = [date for date in found if date.end <= match.start() and len(date.iso) == _FULL]
        # a day told paragraphs before, if no other is told
        furthest = 1 if match["next"] or len({day.iso for day in days}) > 1 else _PARAGRAPHS
        if not days or text.count("\n", days[-1].end, match.start()) > furthest:
            return None
        return _later(days[-1].iso, 1) if match["next"] else days[-1].iso
    if page_date is None or len(page_date) != _FULL:
        return None
    page = date_type.fromisoformat(page_date)
    if match["this"] or match["last"]:
        month = page if match["this"] else page.replace(day=1) - timedelta(1)
        return _in_month(month, match["of"])
    if match["week"]:
        monday = page - timedelta(page.weekday() + 7 * (match["week"] == "上"))
        return (monday + timedelta("一二三四五六日".index(match["weekday"]))).isoformat()
    if match["near"]:
        return (page - timedelta(_NEAR_DAYS[match["near"][0]])).isoformat()
    day = int(match[match.lastgroup or 0])
    return _in_month(page if day <= page.day else page.replace(day=1) - timedelta(1), day)


def _in_month(month: date_type, day: int | str | None) -> str | None:
    """A day of a month, the month itself where no day is told, None for the 31st of a month of thirty days."""
    if day is None:
        return f"{month:%Y-%m}"
    try:
        return month.replace(day=int(day)).isoformat()
    except ValueError:
        return None


def _year(match: re.Match[str], page_date: str | None, carried: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    page = int(page_date[:4]) if page_date else None
    if match["relative"] in _SAME:
        return carried
    if match["relative"] in _NEXT:
        return carried + 1 if carried else None
    if match["relative"]:
        # 今年 is the year of printing: one that other words of the page suggest is not enough.
        return page + _SHIFT[match["relative"]] if page and len(page_date or "") == _FULL else None
    return carried or page
