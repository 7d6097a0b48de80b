"""Where those go who hold something."""

from __future__ import annotations

from tests.extract.reading import told


def test_where_those_go_who_hold_something() -> None:
    went = "慰问活动先后走进云溪区、临湘市的11个道班和君山区图书馆。"
    places = {place for _, _, place in told(f"岳阳市总工会“送清凉”{went}", "locatedIn")}
    assert places == {"岳阳市", "云溪区", "临湘市", "君山区图书馆"}
    assert told("“送清凉”慰问活动举行,记者走进云溪区、临湘市。", "locatedIn") == set()


def test_the_occasion_of_the_sentence_before_goes_on() -> None:
    began = "岳阳市总工会举办“送文化”慰问演出。"
    assert {place for _, _, place in told(f"{began}演出历时一周,走进云溪区、临湘市等地。", "locatedIn")} >= {
        "云溪区",
        "临湘市",
    }
    assert "临湘市" not in {
        place for _, _, place in told(f"{began}记者走进云溪区、临湘市等地。", "locatedIn")
    }
