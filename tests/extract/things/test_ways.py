"""Ways of working, told by what they are made up of."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

UNION = "岳阳县总工会"
TOLD = [
    ("探索出一条“名师引领、作坊带动”的古镇振兴新路径。", "“名师引领、作坊带动”的古镇振兴新路径"),
    ("通过“政府+工会+企业”多元参与机制,调动积极性。", "“政府+工会+企业”多元参与机制"),
    ("走出了一条以站点为依托、以服务为核心的建会新路。", "以站点为依托、以服务为核心的建会新路"),
    ("采用固定小组与流动课堂相结合的运转模式。", "固定小组与流动课堂相结合的运转模式"),
    ("采取工会主导、企业参与、社会支持的工作模式。", "工会主导、企业参与、社会支持的工作模式"),
    ("建立由工会、法院、人社部门组成的联合调解机制。", "由工会、法院、人社部门组成的联合调解机制"),
    ("搭建起横向到边、纵向到底的服务网络。", "横向到边、纵向到底的服务网络"),
    ("探索骑手入会、建会的新模式。", "骑手入会、建会的新模式"),
]
NOT_TOLD = [
    "采取灵活多样的模式。",  # how it is
    "构建和谐、稳定的关系网络。",
    "采取线上线下相结合的方式。",  # no way of working of its own
    "探索新的模式。",
    "组织职工参观企业、学习先进的管理模式。",  # what people are gathered for
    "推动街道、企业建立全方位的服务体系。",  # whose it is
    "构建贴合产业、凸显实用性的课程体系。",  # what is taught
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_ways_of_working(text: str, expected: str) -> None:
    assert (UNION, "runs", expected) in told(UNION + text, "runs")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_ways_of_working(text: str) -> None:
    assert not told(UNION + text, "runs")
