"""Which article a paragraph's words are of."""

from __future__ import annotations

from kg.pages.clues.topics import Profile, Topics, counted

MINE = [
    "曲靖市煤矿班组安全技能竞赛在富源县落幕，矿工们比赛瓦斯检测。",
    "滇东矿业掘进二班夺得煤矿竞赛团体第一，班长说井下安全靠平时。",
    "曲靖市总工会主席表示，煤矿竞赛优胜班组每个奖励一万元，富源县承办。",
]
BALL = [
    "榕江县“村超”职工足球邀请赛开踢，球员来自贵州和广西的球队。",
    "足球邀请赛由榕江县文体局协办，侗寨的大歌队在球场边为球员助威。",
    "球队将比赛到月底，榕江的职工足球队员说，村超让大家爱上了足球。",
]


def test_a_paragraph_fits_its_own_article_better() -> None:
    topics = Topics(map(counted, [*MINE, *BALL]))
    mine, ball = (Profile(counted("\n".join(texts[:2]))) for texts in (MINE, BALL))
    assert topics.fit(counted(MINE[2]), mine) > topics.fit(counted(MINE[2]), ball)
    assert topics.fit(counted(BALL[2]), ball) > topics.fit(counted(BALL[2]), mine)
