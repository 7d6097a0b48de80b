"""Places and zones: what a code and a name stand for, and that the two tables hold together."""

from __future__ import annotations

import pickle
from collections import Counter
from pathlib import Path

import pytest

from kg import gazetteer
from kg.divisions import LEVELS, PLACE_COLUMNS, ZONE_COLUMNS
from kg.errors import LexiconError
from kg.gazetteer import Gazetteer

PLACES = gazetteer.load()
HEADER = ",".join(PLACE_COLUMNS)
# Corners of the country, islands included: south, north, west, east.
SOUTH, NORTH, WEST, EAST = 3.0, 54.0, 73.0, 136.0


# A name and the codes that `named` begins with: what is in use today.
@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("昆山市", ["320583", "329012"]),
        ("昆山", ["320583", "320523", "322726", "329012"]),
        ("吉林", ["220000", "220200"]),
        ("内蒙古", ["150000"]),
        ("湘西", ["433100"]),
        ("湘西州", ["433100"]),
        ("积石山", ["622927"]),
        ("积石山县", ["622927"]),
        ("临沭", ["371329"]),
        ("红桥", ["120106"]),
        ("长阳县", ["420528"]),
        ("科右前旗", ["152221"]),
        ("香港", ["810000"]),
        ("澳门特别行政区", ["820000"]),
        ("台湾", ["710000"]),
        ("忠", []),
        ("城区", ["140302"]),
        ("无此地", []),
        ("", []),
    ],
)
def test_named(name: str, codes: list[str]) -> None:
    found = [division.code for division in PLACES.named(name)]
    assert found[: len(codes)] == codes
    assert bool(found) == bool(codes)


def test_named_puts_what_is_in_use_first_and_the_higher_first() -> None:
    for name in ("昆山", "吉林", "朝阳", "通州", "鼓楼区", "郊区"):
        found = PLACES.named(name)
        order = [(not division.in_use, LEVELS.index(division.level)) for division in found]
        assert order == sorted(order), name


def test_named_gives_every_township_of_a_name() -> None:
    found = PLACES.named("城关镇")
    assert len(found) > 50
    assert all(division.level == "township" for division in found)


def test_every_township_is_found_by_its_name() -> None:
    names = set(PLACES.township_names())
    assert names == {division.name for division in PLACES if division.level == "township"}
    assert {division.code for division in PLACES.townships("城关镇")} == {
        division.code for division in PLACES.named("城关镇") if division.level == "township"
    }
    assert not PLACES.townships("昆山市")


@pytest.mark.parametrize(
    ("code", "year", "name"),
    [
        ("320583", None, "昆山市"),
        ("210311", None, "千山区"),
        ("210311", 1990, "旧堡区"),
        ("210311", 1983, "郊区"),
        ("419001", None, "济源市"),
        ("419001", 1988, "义马市"),
        ("110103", None, "崇文区"),
        ("110103", 2010, "崇文区"),
        ("110103", 2011, None),
        ("130107", 1990, None),
        ("110101001", None, "东华门街道"),
        ("110101001", 1990, "东华门街道"),
        ("999999", None, None),
        ("999999999", None, None),
        ("", None, None),
    ],
)
def test_get(code: str, year: int | None, name: str | None) -> None:
    division = PLACES.get(code, year)
    assert (division.name if division else None) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("320583", "江苏省苏州市昆山市"),
        ("110101", "北京市东城区"),
        ("110101001", "北京市东城区东华门街道"),
        ("500233", "重庆市忠县"),
        ("429004", "湖北省仙桃市"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("430000", "湖南省"),
        ("329012", "江苏省昆山市"),
        ("142222", "山西省忻州地区定襄县"),
        ("511202", "四川省万县市龙宝区"),
        ("999999", ""),
    ],
)
def test_the_names_of_a_chain(code: str, name: str) -> None:
    assert "".join(above.name for above in reversed(PLACES.chain(code))) == name


def test_the_chain_of_a_year() -> None:
    assert [above.name for above in PLACES.chain("142222", 1982)] == ["定襄县", "忻县地区", "山西省"]


def test_chain_goes_from_the_division_up_to_its_province() -> None:
    assert [division.code for division in PLACES.chain("320583")] == ["320583", "320500", "320000"]
    assert PLACES.chain("000000") == ()


@pytest.mark.parametrize(
    ("code", "year", "names"),
    [
        ("320583", None, []),
        ("329012", None, ["昆山市"]),
        ("322726", None, ["昆山市"]),
        ("110103", None, ["东城区"]),
        ("341400", None, ["合肥市", "芜湖市", "马鞍山市"]),
        ("371200", None, ["济南市"]),
        ("142200", None, ["忻州市"]),
        ("512300", None, ["重庆市"]),
        ("132201", 1982, ["襄都区", "信都区"]),
        ("132201", None, ["南宫市"]),
        ("210311", 1983, ["千山区"]),
        ("999999", None, []),
    ],
)
def test_successors(code: str, year: int | None, names: list[str]) -> None:
    assert [division.name for division in PLACES.successors(code, year)] == names


def test_a_copy_sent_to_another_process_knows_the_same() -> None:
    copy = pickle.loads(pickle.dumps(PLACES))
    assert copy.get("320583") == PLACES.get("320583")


def test_counts_by_level() -> None:
    counts = Counter((division.level, division.in_use) for division in PLACES)
    assert counts["province", True] == 34
    assert counts["prefecture", True] == 333
    assert counts["county", True] == 2846
    assert counts["township", True] == 38748
    assert counts["province", False] == 0
    assert counts["county", False] > 3000


def test_every_row_is_whole() -> None:
    keys = Counter((division.code, division.since) for division in PLACES)
    assert [key for key, count in keys.items() if count > 1] == []
    for division in PLACES:
        assert division.name
        assert division.level in LEVELS
        assert len(division.code) == (9 if division.level == "township" else 6), division
        assert division.short != division.name, division
        assert len(division.short) != 1, division
        assert not (division.since and division.until) or division.since <= division.until, division


def test_every_parent_exists_and_stands_higher() -> None:
    for division in PLACES:
        if division.level == "province":
            assert division.parent is None
            continue
        parent = PLACES.get(division.parent or "")
        assert parent is not None, division
        assert LEVELS.index(parent.level) < LEVELS.index(division.level), division
        assert PLACES.chain(division.code)[-1].level == "province", division
        assert parent.in_use or not division.in_use, division


def test_every_successor_exists_and_leads_to_today() -> None:
    for division in PLACES.divisions:
        assert all(PLACES.get(code) for code in division.successors), division
    lost = [d.code for d in PLACES.divisions if not d.in_use and not PLACES.successors(d.code, d.since)]
    assert lost == []


def test_coordinates_lie_in_the_country() -> None:
    without = 0
    for division in PLACES.divisions:
        if division.latitude is None or division.longitude is None:
            without += 1
            continue
        assert SOUTH < division.latitude < NORTH, division
        assert WEST < division.longitude < EAST, division
    assert without <= 3


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("昆山开发区", "昆山经济技术开发区"),
        ("北京经开区", "北京经济技术开发区"),
        ("威海高新区", "威海火炬高技术产业开发区"),
        ("曹妃甸经济技术开发区", "唐山曹妃甸经济技术开发区"),
        ("浦东新区", "上海浦东新区"),
        ("海南自贸港", "海南自由贸易港"),
        ("上海自贸区", "中国（上海）自由贸易试验区"),
        ("河源高新区", "源城高新技术产业开发区"),
    ],
)
def test_zones_by_short_name(short: str, name: str) -> None:
    assert [zone.name for zone in PLACES.zones if short in zone.shorts] == [name]


def test_zones_are_whole() -> None:
    kinds = Counter(zone.kind for zone in PLACES.zones)
    assert kinds["经济技术开发区"] == 236  # 232 of today and four that were
    assert kinds["高新技术产业开发区"] == 178  # 苏州工业园区 stands among the former
    assert kinds["新区"] == 19
    assert kinds["自贸试验区"] == 23  # 22 and the free-trade port
    names = Counter(name for zone in PLACES.zones for name in (zone.name, *zone.shorts))
    assert [name for name, count in names.items() if count > 1] == []
    for zone in PLACES.zones:
        division = PLACES.get(zone.adcode)
        assert division is not None, zone
        assert division.in_use, zone
        assert zone.since > 1980, zone
        assert "" not in zone.shorts, zone


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("130000,河北省,河北,province,,1981,,,38.0,114.5", "places.csv:2"),
        ("130000,河北省,河北,realm,,1981,,,38.0,114.5,x", "realm"),
        ("130000,,河北,province,,1981,,,38.0,114.5,x", "places.csv:2"),
        ("13oooo,河北省,河北,province,,1981,,,38.0,114.5,x", "13oooo"),
        ("130000,河北省,河北,province,,soon,,,38.0,114.5,x", "soon"),
        ("130000,河北省,河北,province,,1981,,,north,114.5,x", "north"),
        ("110101001,,,township,110101,,,,,,x", "places.csv:2"),
        ("110101001,东华门街道,township,,township,110101,,", "places.csv:2"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str, says: str) -> None:
    (tmp_path / "places.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=says):
        list(Gazetteer(tmp_path / "places.csv", tmp_path / "zones.csv"))


def test_a_bad_table_is_named(tmp_path: Path) -> None:
    table = Gazetteer(tmp_path / "places.csv", tmp_path / "zones.csv")
    with pytest.raises(LexiconError, match=r"places\.csv"):
        table.get("110000")
    (tmp_path / "places.csv").write_text("code,name\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="header"):
        table.get("110000")
    (tmp_path / "zones.csv").write_text("name\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="header"):
        _ = table.zones
    (tmp_path / "zones.csv").write_text(f"{','.join(ZONE_COLUMNS)}\n某区,,新区,x1,2000,y\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"zones\.csv:2.*x1"):
        _ = table.zones


def test_rows_are_all_the_names_of_a_code() -> None:
    assert [row.name for row in gazetteer.load().rows("420600")] == ["襄阳市", "襄樊市"]
    assert gazetteer.load().rows("999999") == ()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("320583", "320583"),
        ("320583104", "320583104"),
        ("320576", "320500"),
        ("320583999", "320583"),
        ("99", None),
    ],
)
def test_a_code_that_is_no_divisions_leads_to_the_one_it_lies_in(code: str, expected: str | None) -> None:
    found = gazetteer.load().nearest(code)
    assert (found and found.code) == expected
