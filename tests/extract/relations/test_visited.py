"""Where those go who hold something."""

from __future__ import annotations

from tests.extract.reading import told


def test_where_those_go_who_hold_something() -> None:
    went = "慰问活动先后走进云溪区、临湘市的11个道班和君山区图书馆。"
    places = {place for _, _, place in told(f"岳阳市总工会“送清凉”{went}", "locatedIn")}
    assert places == {"岳阳市", "云溪区", "临湘市", "君山区图书馆"}
    assert told("“送清凉”慰问活动举行,记者走进云溪区、临湘市。", "locatedIn") == set()
