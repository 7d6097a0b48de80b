"""Services that somebody is told to offer."""

from __future__ import annotations

import pytest

from tests.extract.reading import told

UNION = "岳阳市总工会"


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("岳阳市总工会推出职工学历提升服务。", "职工学历提升服务"),
        ("岳阳市总工会做好工伤预防管理服务。", "工伤预防管理服务"),
        ("岳阳市总工会开展一期职工心理公益服务。", "职工心理公益服务"),
        ("岳阳市总工会提供政策解读、工资追讨等一站式服务。", "政策解读、工资追讨等一站式服务"),
        # those listed before 等服务 are services each, a service told of by 的 or gone about by 通过 is no name
        ("岳阳市总工会提供政策解读、工资追讨等服务。", ""),
        ("岳阳市总工会提供更加贴心的管理服务。", ""),
        ("岳阳市总工会通过社区管理服务。", ""),
    ],
)
def test_services_offered(text: str, service: str) -> None:
    found = {o for s, _, o in told(text, "runs") if s == UNION and o.endswith("服务")}
    assert found == ({service} if service else set())
