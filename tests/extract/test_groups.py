"""Groups of people by the words of the lexicon, by those that narrow them, and by the lists they stand in."""

from __future__ import annotations

import pytest

from tests.extract.reading import entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("货车司机和外卖小哥来到驿站。", {"货车司机", "网约配送员"}),
        # which of them
        ("困难货车司机、单身男女职工都收到了邀请。", {"困难货车司机", "单身男女职工"}),
        ("新就业形态一线女职工领到体检卡。", {"新就业形态一线女职工"}),
        # who has a trade is at the front line of it; a watchman is none who keeps safe
        ("一线快递员和一线公交司机领到水杯。", {"快递员", "公交驾驶员"}),
        ("市总工会开展“保安全、保畅通”竞赛,快递员参加。", {"快递员"}),
        # the short word for those that the article speaks of, where they are of one sort
        ("货车司机领到水杯,不少司机来歇脚。", {"货车司机"}),
        ("市总工会把水杯送给不同岗位职工。", {"职工"}),
        # who is counted is called by all of it, up to the word for people
        ("市总工会看望50名港口装卸工人和30名困难企业女职工。", {"港口装卸工人", "困难企业女职工"}),
        ("市总工会看望300名快递员代表和8名来自外省的职工。", {"快递员", "职工"}),
        ("市总工会为300名职工发放餐券,50名司机参加。", {"职工"}),
        # the text may end before the word for people does
        ("市总工会慰问职工300名", {"职工"}),
        ("市总工会慰问300名港口", set()),
        # a word of the lexicon is no narrower one
        ("深度困难职工和一线职工领到慰问金。", {"困难职工", "一线职工"}),
        # cut from longer words
        ("市总工会开展“防暑保安康”活动,快递员参加。", {"快递员"}),
        ("县里第三期困难农民工培训结束。", {"困难农民工"}),
        ("煤矿工会和女工会同建筑工地项目部慰问快递员。", {"快递员"}),
        # bodies, places, days and reforms that are called after people
        ("中国海员建设工会、青少年宫、交警支队和民警大队慰问快递员。", {"快递员"}),
        ("世界海员日前夕,市总工会推进产业工人队伍建设改革,快递员领到妇女权益手册。", {"快递员"}),
        ("海员和建筑工人领到水杯。", {"海员", "建筑工人"}),
        # what is done for each of a list; that they are there, or where they are from, is no trade
        ("市总工会服务一线职工、面向普通劳动者。", {"一线职工", "普通劳动者"}),
        ("到场职工和高原地区职工领到水杯,参赛职工领到毛巾。", {"职工"}),
        # who gives of their time is called by what else they are
        ("市总工会为法律志愿者、游客和村民送水。", {"法律志愿者", "游客", "村民"}),
        # what is done to people is no trade of theirs
        ("区总工会动员职工报名。", {"职工"}),
        # which age they live in, how many they are, and at what they compete
        ("文化宫是新时代职工的乐园,广大货车司机领到水杯。", {"职工", "货车司机"}),
        ("80名参赛选手在焊工、钳工等工种比拼。", set()),
        # what stands in a list with them, counted or not
        ("电网维修工、快递员和6名隧道检修人员等领到水杯。", {"电网维修工", "快递员", "隧道检修人员"}),
        ("疫情防控人员和环卫工领到水杯。", {"疫情防控人员", "环卫工人"}),
        ("活动重点慰问隧道检修人员和环卫工。", {"隧道检修人员", "环卫工人"}),
        ("活动覆盖新兴就业群体。", {"新就业形态劳动者"}),
        # what those of a group are besides
        ("大学生志愿者和困难职工大学生来到驿站。", {"大学生志愿者", "困难职工大学生"}),
        # trades that no list holds, where something is done for those who have them; not their bodies
        ("区总工会为园区门窗安装工送上毛巾,面向证券从业人员举办讲座。", {"园区门窗安装工", "证券从业人员"}),
        ("区总工会向证券从业人员协会送上毛巾,慰问工作人员。", set()),
        # members of a union; not those of another body, nor what is called after them
        ("活动惠及会员800人次。", {"工会会员"}),
        ("车友会会员、会员单位和会员大会。", set()),
        ("司乘人员、协警和受灾职工领到水杯。", {"货车司机", "辅警", "受灾职工"}),
        # the longest word may be cut from another
        ("市总工会考虑到快递员工作辛苦,送去水果。", {"快递员"}),
        # those who speak for them
        ("一线职工代表和工会代表参加。", {"一线职工", "工会代表"}),
        # whose kin
        ("困难职工家庭高校毕业生、农民工子女领到书包。", {"困难职工家庭高校毕业生", "农民工子女"}),
    ],
)
def test_groups(text: str, expected: set[str]) -> None:
    assert set(entities(text, "Group")) == expected
