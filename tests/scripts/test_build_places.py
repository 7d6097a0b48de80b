"""The place tables are built by scripts: a small made-up country, and the shipped tables built again."""

from __future__ import annotations

import csv
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEXICON = ROOT / "seeds" / "lexicon"
LISTS = ROOT.parent / "shared" / "places"  # the public lists, if someone has put them beside the checkout

HISTORY = """\ufeff代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码
990000,甲省,,甲省,省级,在用,1981,,990200[1990]
980000,乙市,,乙市,省级,在用,1997,,
980101,乙市,直辖,丁区,县级,在用,1997,,
990100,甲省,东州市,东州市,地级,在用,1983,,
992100,甲省,东州地区,东州地区,地级,弃用,1981,1983,
992101,甲省,东州地区,临河县,县级,弃用,1981,1983,990181;990102
990181,甲省,东州市,临河市,县级,在用,1983,,990103[2001]
990102,甲省,东州市,郊区,县级,变更,1983,1994,990102
990102,甲省,东州市,城北区,县级,在用,1994,,
990103,甲省,东州市,西山土家族苗族自治县,县级,在用,2001,,
999001,甲省,直辖,石河市,县级,在用,1990,,
"""
STREETS = """code,name,areaCode,provinceCode,cityCode
990102002,"新桥镇",990102,99,9901
990102001,"红星街道",990102,99,9901
990102400,"良种场",990102,99,9901
990171001,"（新城）望江街道",990171,99,9901
990171002,"开发区特殊乡镇",990171,99,9901
"""
SEATS = """adcode,name,longitude,latitude
990000000000,甲省,110.5,30.5
990100000000,东州市,110.1,30.1
990181000000,临河市,110.2,30.2
990101000000,市辖区,,
"""
BUILT = """code,name,short,level,parent,since,until,successors,latitude,longitude,source
980000,乙市,,province,,1997,,,,,areacodes
990000,甲省,,province,,1981,,,30.5,110.5,areacodes;cpca
990100,东州市,东州,prefecture,990000,1983,,,30.1,110.1,areacodes;cpca
992100,东州地区,东州,prefecture,990000,1981,1983,990100,30.1,110.1,areacodes;cpca
980101,丁区,,county,980000,1997,,,,,areacodes
990102,郊区,,county,990100,1983,1994,990102,30.2,110.2,areacodes;cpca
990102,城北区,,county,990100,1994,,,30.2,110.2,areacodes;cpca
990103,西山土家族苗族自治县,西山,county,990100,2001,,,,,areacodes
990181,临河市,临河,county,990100,1983,,,30.2,110.2,areacodes;cpca
992101,临河县,临河,county,992100,1981,1983,990102;990181,30.2,110.2,areacodes;cpca
999001,石河市,石河,county,990000,1990,,,,,areacodes
990102001,红星街道,,township,990102,,,,,,modood
990102002,新桥镇,,township,990102,,,,,,modood
990171001,望江街道,,township,990100,,,,,,modood
"""


def run(script: str, *args: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / script), *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("areacodes_history", HISTORY), ("modood_streets", STREETS), ("cpca_adcodes", SEATS)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_made_up_country(folder: Path) -> None:
    output = folder / "places.csv"
    done = run("build_places.py", folder, "--output", output)
    assert done.returncode == 0, done.stderr
    assert output.read_text(encoding="utf-8") == BUILT


def test_a_missing_list_is_named(folder: Path) -> None:
    (folder / "modood_streets.csv").unlink()
    done = run("build_places.py", folder, "--output", folder / "places.csv")
    assert done.returncode == 2
    assert "modood_streets.csv" in done.stderr


def test_a_township_that_belongs_nowhere_is_named(folder: Path) -> None:
    streets = folder / "modood_streets.csv"
    streets.write_text(STREETS + '970101001,"远方镇",970101,97,9701\n', encoding="utf-8")
    done = run("build_places.py", folder, "--output", folder / "places.csv")
    assert done.returncode != 0
    assert "970101001" in done.stderr


@pytest.mark.skipif(not LISTS.exists(), reason="the public lists are not beside the checkout")
def test_the_shipped_table_is_what_the_lists_give(tmp_path: Path) -> None:
    done = run("build_places.py", LISTS, "--output", tmp_path / "places.csv")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "places.csv").read_bytes() == (LEXICON / "places.csv").read_bytes()


@pytest.mark.parametrize(
    ("name", "level", "short"),
    [
        ("昆山市", "county", "昆山"),
        ("临沭县", "county", "临沭"),
        ("红桥区", "county", "红桥"),
        ("忠县", "county", ""),
        ("郊区", "county", ""),
        ("市中区", "county", ""),
        ("北林区", "county", "北林"),
        ("津市市", "county", "津市"),
        ("六枝特区", "county", "六枝"),
        ("峰峰矿区", "county", "峰峰"),
        ("神农架林区", "county", "神农架"),
        ("浦东新区", "county", "浦东"),
        ("内蒙古自治区", "province", "内蒙古"),
        ("新疆维吾尔自治区", "province", "新疆"),
        ("香港特别行政区", "province", "香港"),
        ("湘西土家族苗族自治州", "prefecture", "湘西"),
        ("巴音郭楞蒙古自治州", "prefecture", "巴音郭楞"),
        ("锡林郭勒盟", "prefecture", "锡林郭勒"),
        ("阿克苏地区", "prefecture", "阿克苏"),
        ("积石山保安族东乡族撒拉族自治县", "county", "积石山"),
        ("双江拉祜族佤族布朗族傣族自治县", "county", "双江县"),
        ("龙胜各族自治县", "county", "龙胜"),
        ("东乡族自治县", "county", "东乡"),
        ("鄂伦春自治旗", "county", "鄂伦春"),
        ("鄂温克族自治旗", "county", "鄂温克"),
        ("察布查尔锡伯自治县", "county", "察布查尔"),
        ("科尔沁右翼前旗", "county", "科右前旗"),
        ("海南藏族自治州", "prefecture", "海南州"),
        ("东华门街道", "township", ""),
    ],
)
def test_short_names(name: str, level: str, short: str) -> None:
    assert load("place_names").load().short(name, level) == short


def test_zones_keep_their_bytes_when_built_again(tmp_path: Path) -> None:
    zones = tmp_path / "zones.csv"
    zones.write_bytes((LEXICON / "zones.csv").read_bytes())
    done = run("build_zones.py", "--zones", zones)
    assert done.returncode == 0, done.stderr
    assert zones.read_bytes() == (LEXICON / "zones.csv").read_bytes()


def zone_table(path: Path, *rows: tuple[str, str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "short", "kind", "adcode", "since", "source"))
        writer.writerows((name, "", kind, code, "2000", "x") for name, kind, code in rows)
    return path


@pytest.mark.parametrize(
    ("name", "kind", "code", "shorts"),
    [
        ("昆山经济技术开发区", "经济技术开发区", "320583", "昆山开发区;昆山经开区;昆山经济开发区"),
        ("苏州工业园区", "经济技术开发区", "320500", "苏州工业园"),
        ("厦门海沧台商投资区", "经济技术开发区", "350205", "海沧台商投资区"),
        (
            "威海火炬高技术产业开发区",
            "高新技术产业开发区",
            "371000",
            "威海高新区;威海火炬高新区;威海火炬开发区",
        ),
        ("四川天府新区", "新区", "510000", "天府新区"),
        ("丹东边境经济合作区", "边境经济合作区", "210600", "丹东边合区;丹东边境合作区"),
    ],
)
def test_short_names_of_zones(tmp_path: Path, name: str, kind: str, code: str, shorts: str) -> None:
    zones = zone_table(tmp_path / "zones.csv", (name, kind, code))
    assert run("build_zones.py", "--zones", zones).returncode == 0
    with zones.open(encoding="utf-8", newline="") as file:
        assert [row["short"] for row in csv.DictReader(file)] == [shorts]


def test_a_short_name_that_two_zones_would_share_is_neither_s(tmp_path: Path) -> None:
    kind = "经济技术开发区"
    zones = zone_table(
        tmp_path / "zones.csv", ("大连金桥" + kind, kind, "210200"), ("上海金桥" + kind, kind, "310115")
    )
    assert run("build_zones.py", "--zones", zones).returncode == 0
    text = zones.read_text(encoding="utf-8")
    assert ";金桥" not in text
    assert "大连金桥开发区" in text


@pytest.mark.parametrize("code", ["999999", "110103", "110101001"])
def test_a_zone_without_a_division_in_use_is_named(tmp_path: Path, code: str) -> None:
    zones = zone_table(tmp_path / "zones.csv", ("某经济技术开发区", "经济技术开发区", code))
    done = run("build_zones.py", "--zones", zones)
    assert done.returncode != 0
    assert code in done.stderr
