"""What a line is by itself."""

from __future__ import annotations

import pytest

from kg.bounds import SECONDS, within
from kg.pages.fold import fold
from kg.pages.layout.roles import is_furniture, is_title, role_of

ROLES = [
    ("夜校开到厂门口", "title"),
    ("厂里的账 职工说了算", "title"),
    ("“夜校开得真近!”", "title"),
    ("“师傅,今晚还上课吗?”“上,走十分钟就到!”", "body"),
    ("某县总工会借力“加强年”强筋健骨，把三项服务送到乡镇和村里的职工群众身边去——", "title"),
    ("本报记者 王伟 本报通讯员 李明", "byline"),
    ("本报讯（记者王伟 通讯员李明）", "byline"),
    ("（白岚）", "byline"),
    ("王伟 李明 摄影报道", "byline"),
    ("本报记者 王伟 摄", "credit"),
    ("（人民视觉）", "credit"),
    ("阅读提示", "box"),
    ("【相关链接】", "box"),
    ("核心提示", "box"),
    ("■编辑手记", "box"),
    ("特别提醒", "box"),
    ("星期三", "furniture"),
    ("（王伟 摄）", "credit"),
    ("【王伟 李明 摄】", "credit"),
    ("（紧接第1版）", "body"),
    ("（转第3版）", "furniture"),
    ("▶下转3版", "furniture"),
    ("转岗职工再上岗 3版三家企业", "title"),
    ("第04版：维权·服务", "furniture"),
    ("4|工会·职场", "furniture"),
    ("今日8版", "furniture"),
    ("职工天地 ZHIGONG TIANDI", "furniture"),
    ("本报新媒体矩阵 微信公众号 抖音号", "furniture"),
    ("来稿请发：gonghui@site.cn", "furniture"),
    ("三版主编：王伟", "furniture"),
    ("值班总编 王伟 版面设计 李明", "furniture"),
    ("内部设计 王伟", "title"),
    ("新闻热线 84151234", "furniture"),
    ("今天多云 东南风2到3级 最高气温18℃", "furniture"),
    ("天气热了 工会的绿豆汤来了", "title"),
    ("新闻特写", "column"),
    ("■图片新闻", "column"),
    ("2024年6月12日 星期三 工人日报 3版", "furniture"),
    ("2023年3月23日 星期四 责编：秦默 版式：许诺", "furniture"),
    ("民主管理 2024年6月20日 星期四", "furniture"),
    ("1 要闻 2024年6月25日 星期二 农历五月二十", "furniture"),
    ("责任编辑：张三", "furniture"),
    ("来源：工人日报", "furniture"),
    ("2024-06-12 08:30 来源：工人日报", "furniture"),
    ("首页 > 新闻 > 工会", "furniture"),
    ("（下转第3版）", "furniture"),
    ("Copyright © 2024", "furniture"),
    ("近日，芜湖市总工会慰问一线职工。", "body"),
    ("本报讯（记者王伟）近日", "body"),
    ("6月12日，比赛在县体育馆开赛。", "body"),
    ("，全程免费。", "body"),
    ("北滘镇总工会主席王伟说：", "body"),
    ("↑6月12日，选手在县体育馆比赛", "body"),
    ("北塘日报全媒体记者 王伟 通讯员 李明 高洁", "byline"),
    ("【特色服务】", "title"),
    ("本版编辑 王伟 版式 李明 校对 高洁", "furniture"),
    ("编辑/王伟 美编/李明", "furniture"),
    ("广告热线：010-12345678 发行热线：010-87654321", "furniture"),
    ("投稿信箱：gonghui@site.cn", "furniture"),
    ("扫描二维码 关注更多内容", "furniture"),
    ("BEITANG DAILY", "furniture"),
    ("BEITANG XINWEN 工会新闻", "furniture"),
    ("第A3版：工会周刊", "furniture"),
    ("2021年3月9日 星期二 编辑 王伟 电话 010-12345678", "furniture"),
    ("本版责任编辑：王伟 电话：010-12345678", "furniture"),
    ("承印：北塘报业印务中心", "furniture"),
    ("撰文：王伟 摄影：李明", "byline"),
    ("采写：本报记者 王伟", "byline"),
    ("本报记者 王伟/文 李明/图", "byline"),
    ("小资料：", "box"),
    ("北滘镇总工会供图", "credit"),
    ("（资料图片）", "credit"),
    ("开栏的话", "box"),
    ("有了工会就有了依靠，今后的日子更有奔头啦！”", "body"),
    ("“有难处，找工会！”", "title"),
    ("记者：驿站建得怎么样？", "body"),
    ("答：已经建了30家", "body"),
    ("本报记者 王伟 文/摄", "byline"),
]


@pytest.mark.parametrize(("line", "expected"), ROLES)
def test_roles(line: str, expected: str) -> None:
    assert role_of(fold(line))[0] == expected


def test_a_marked_line_is_a_heading_whatever_it_says() -> None:
    assert role_of("近日,芜湖市总工会慰问职工。", level=2)[0] == "heading"


def test_long_and_hostile_lines_are_told_in_bounded_time() -> None:
    with within("hostile lines", SECONDS):
        for hostile in (
            "责任编辑" * 30_000,
            "2024年6月12日" * 9_000,
            "工会" * 50_000,
            "(" * 99_999,
            "第1版" * 20,
            "2024年6月12日" + "工" * 66 + "!",
        ):
            role_of(hostile)
            is_furniture(hostile)
            is_title(hostile)
