"""A folded line in, its part on the page out: headline, byline, credit, box, furniture or body."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from kg.pages.reporters.bylines import byline, credit, signature
from kg.pages.reporters.leads import lead
from kg.pages.reporters.names import HAN
from kg.pages.reporters.offices import gather, picture_word
from kg.pages.words import either, words

Role = Literal["heading", "title", "byline", "credit", "box", "column", "furniture", "body"]

# A headline of one line is rarely longer; a body line without a full stop often is.
LONGEST_TITLE = 36
# A line of the page's furniture that carries a value (`来源:…`) is no longer than this.
LONGEST_FURNITURE = 80


@lru_cache(maxsize=4096)
def role_of(folded: str, level: int = 0) -> tuple[Role, tuple[str, ...]]:
    """What a folded line is by itself, and the names in it when it is a byline or a picture credit.

    >>> role_of("本报记者 王伟")[0], role_of("王伟 摄"), role_of("阅读提示")[0], role_of("第3版 工会新闻")[0]
    ('byline', ('credit', ('王伟',)), 'box', 'furniture')
    """
    if level:
        return "heading", ()
    close = re.sub(r"[ ■□●◆▲▼【】\[\]()<>《》|·:]", "", folded)
    if box_heading().fullmatch(close):
        return "box", ()
    if close in words("column"):
        return "column", ()
    found = lead(folded)
    if found and found.end == len(folded) and folded.startswith("(") and folded.endswith("电)"):
        return "furniture", ()  # (本报昆山6月4日电) below a report
    if found and found.end == len(folded) and found.names:
        return (
            "credit" if _SHOT.search(folded) else "byline"
        ), found.names  # `本报讯(记者王伟)` in a line of its own
    if found:
        return "body", ()
    if _agency_line().fullmatch(folded):
        return "credit", ()
    found = signature(folded)
    if found:
        return ("credit" if _SHOT.search(folded) else "byline"), found.names
    found = byline(folded)
    if found:
        pictured = _credits_picture().search(gather(folded)) and not _CREDITS_TEXT.search(folded)
        return ("credit" if pictured else "byline"), found.names
    found = credit(folded)
    if found:
        return "credit", found.names
    if is_furniture(folded):
        return "furniture", ()
    if is_title(folded):
        return "title", ()
    return "body", ()


@cache
def box_heading() -> re.Pattern[str]:
    """What stands over a box: 阅读提示, 核心提示, 编者按."""
    return re.compile(rf"(?:{either('box')}|{either('box_first')}{either('box_last')})")


@cache
def _agency_line() -> re.Pattern[str]:
    """A line that holds nothing but the agency which a picture is from."""
    return re.compile(
        rf"[ (\[【]*(?:图片?来源 *:? *)?{either('agency')}(?:[发供]图?)?[ )\]】]*|[(\[【]?资料图片?[)\]】]?"
    )


# (王伟 李明 摄)
_SHOT = re.compile(r"摄影? *[)】\]] *$")

# Who wrote as well as took pictures: 王伟/文 李明/图, 王伟 摄/文.
_CREDITS_TEXT = re.compile(r"/ *文|文 */|撰文")


@cache
def _credits_picture() -> re.Pattern[str]:
    word = picture_word()
    return re.compile(
        rf"{word}(?<!报道)(?<!报道 )(?<!报道/摄影)[ )\]】]*(?:[/(][^()]*\)?)?$|^[^{HAN}]{{0,3}}(?:摄影|摄|供图) *[:/]"
    )


@cache
def _crew_line() -> re.Pattern[str]:
    """`责任编辑 王伟 版式 李明`, `编辑/王伟 校对/李明`, `三版主编:王伟`: who made the page."""
    name = rf"[{HAN}]{{2,4}}(?:[ 、][{HAN}]{{2,4}})?"
    known = rf"[■□●◆]? *{either('furniture')} *[:/| ] *{name}"
    office = rf"[■□●◆]? *[{HAN}\d]{{0,5}}?{either('crew')}"
    some = rf"(?:{known}|{office} *[:/| ] *{name})"
    parting = "[ ,|]+"
    # One office is enough to know what the others are, whatever they are called.
    other = rf"[{HAN}]{{2,5}} *[:/| ] *[{HAN}]{{2,3}}"
    more = rf"(?:{parting}{some})"
    return re.compile(
        rf"{known}{more}*$|{office} *[:/|] *{name}{more}*$|{some}{more}+$|{some}(?:{parting}{other})+$"
    )


@cache
def _furniture_line() -> tuple[re.Pattern[str], ...]:
    word = either("furniture")
    return (
        # 广告热线:010-12345678, 投稿信箱:word@site.cn
        re.compile(r"^[^。,]{0,12}(?:热线|电话|[邮信]箱|传真|QQ|网址)[^。,\d]{0,4}:[\dA-Za-z@.()\-]{5}"),
        re.compile(r"^(?:扫描?|长按|识别)[^。,]{0,12}码"),
        # A paper's Latin name, with or without a column's title.
        re.compile(rf"^[A-Za-z][A-Za-z.&']{{3,30}}{either('column')}?$"),
        # 第A3版:工会周刊, 4|维权·服务, 今日8版
        re.compile(rf"^第?[A-Z]?\d{{1,2}}(?:版[:·|]?|[|·])[{HAN}·|]{{2,10}}$|^今日[A-Z]?\d{{1,2}}版$"),
        # 职工天地 ZHIGONG TIANDI
        re.compile(rf"^[{HAN}·]{{2,8}}[A-Z]{{6,30}}$"),
        # 本报新媒体矩阵 微信公众号 抖音号
        re.compile(rf"^[{HAN}]{{0,4}}?(?:{either('channel')}[、|]?){{2,}}$"),
        # Whatever is said of it: an address or the number of a telephone in a line that ends no sentence.
        re.compile(r"^[^。!?]{0,30}(?:[\w.]{3,}@[\w.]{4,}|0\d{2,3}-\d{7,8}|1[3-9]\d{9})[^。!?]{0,30}$"),
        # 新闻热线 84151234, 星期三, 今天多云 东南风3级 18℃~26℃
        re.compile(r"^[^。,]{0,6}(?:热线|电话|传真)[\d()\-]{7,20}$"),
        re.compile(r"^(?:星期|周)[一二三四五六日天]$"),
        re.compile(r"^(?:天气|今[天日]|明[天日]|气温)[^。!?]*(?:℃|风[^。]{0,3}级)[^。!?]*$"),
        re.compile(rf"^[■□●◆(\[【]*(?:\d{{4}}[-年/.]\d\d?[-月/.]\d\d?日?[\d:]*)?{word}[:|]"),
        re.compile(rf"^{word}(?:[>›»|/·\-]|{word}|{either('column')})*$"),
        re.compile(
            rf"^[^{HAN}\d]{{0,2}}(?:[上下紧][接转承][^。]{{0,24}}版[^。]{{0,12}}|(?:未完[,、]?)?[接转]第?[A-Z]?\d{{1,2}}版\W?)$"
        ),
        # 更多精彩请关注本报客户端
        re.compile(r"^(?:更多|敬请|欢迎)[^。]{0,8}(?:关注|登录|收看|收听|扫码|下载|订阅)[^。]*$"),
        # A report that another page has: 某市总工会送清凉 详见3版, ◆某市总工会送清凉 3版.
        re.compile(r"^(?:[^,。;:]{4,30}(?:详见|见|转|刊)|[◆◇●▶►→][^。;:]{4,30}?)第?[A-Z]?\d{1,2}版$"),
        re.compile(r"^(?:Copyright|©|http|www\.|ICP|京公网|E-?mail)", re.IGNORECASE),
    )


@cache
def _dated_head() -> re.Pattern[str]:
    """A full date with a weekday or a page number, and no more than a page's name and its makers beside."""
    date = r"\d{4}年\d{1,2}月\d{1,2}日"
    name = rf"[{HAN}·《》|\dA-Z:/]{{0,14}}"
    # One run behind the date, not a repetition of runs: that would try every way to part it.
    return re.compile(
        rf"{name}{date}(?:星期[一二三四五六日天])?(?:农历[{HAN}]{{2,12}})?[{HAN}·《》|\dA-Z:/]{{0,28}}"
    )


@cache
def _makers() -> re.Pattern[str]:
    """The makers named in a page's head: 责任编辑:王伟."""
    return re.compile(rf"{either('furniture')}:[{HAN}]{{0,12}}")


@cache
def _page_head() -> re.Pattern[str]:
    """What heads of pages are made of: papers, dates, weekdays, page numbers and names, in any mix."""
    return re.compile(
        rf"{either('paper')}|{either('column')}|\d{{4}}[年\-/.]\d{{1,2}}[月\-/.]\d{{1,2}}日?|星期[一二三四五六日天]|"
        r"农历[^|]{0,12}|\d{1,2}:\d{2}(?::\d{2})?|第?[\dA-Z一二三四五六七八九十]+版?|版|[|\-—·,:<>《》()【】/\d]"
    )


@cache
def _says_which_page() -> re.Pattern[str]:
    return re.compile(rf"\d|版|{either('paper')}")


def is_furniture(line: str) -> bool:
    """Whether a line is of the paper or the web page rather than of an article.

    >>> [is_furniture(line) for line in ("2024年6月12日 星期三 工人日报 3版", "责任编辑:王伟", "6月12日开赛")]
    [True, True, False]
    """
    close = line.replace(" ", "").replace("\u3000", "").replace("：", ":")
    wide = line.replace("\u3000", " ").replace("：", ":").strip()
    if not close or len(close) > LONGEST_FURNITURE:
        return False
    if _crew_line().match(wide) or any(pattern.match(close) for pattern in _furniture_line()):
        return True
    if "年" in close and _dated_head().fullmatch(_makers().sub("", close)):
        return True
    # A page's head has a date, a number or the paper's name in it: a bare column title is the article's.
    head = _page_head()
    return bool(head.match(close) and _says_which_page().search(close)) and not head.sub("", close)


# “好了,上路吧!”“谢谢你们!”: people who talk open a report; a headline quotes one of them, without a stop.
_SPEECH = re.compile(r"(?:“[^“”]*[!?…]”){2,}")
# 记者:您怎么看? of an interview, whose answers are paragraphs.
_ASKED = re.compile(r"(?:本报)?(?:记者|笔者|主持人|问|答|[QA]) ?:")


def is_title(folded: str, longest: int = LONGEST_TITLE) -> bool:
    """Whether a line has the look of a headline: short, and no sentence."""
    dashed = folded.endswith("——")  # an upper line may be a whole sentence that runs into the headline
    if len(folded) > longest * (2 if dashed else 1) or len(folded) < 2 or _ASKED.match(folded):
        return False
    if (
        re.search(r"[。;]", folded)
        or re.search(r"[,、:(《“‘]$", folded)
        or re.match(r"[,。、;:!?”’)》%↑↓←→↖↗↘↙]", folded)
    ):
        return False
    # The end of what somebody says, begun further up.
    if folded.endswith(("!”", "?”", "…”")) and "," in folded and "“" not in folded:
        return False
    return dashed or (folded.count(",") <= 2 and not _SPEECH.fullmatch(folded))
