"""Small pages written for tests, and files that are no pages."""

from __future__ import annotations

from pathlib import Path

# Bodies and places are real divisions, what they do is invented.
FAIR = """# 春风送岗进园区

本报讯（记者林晓）3月12日，江苏省昆山市总工会举办春风招聘会，提供岗位1200个，服务农民工800人。昆山市总工会主席周明参加活动。
"""
FAIR_AGAIN = FAIR.replace("提供岗位1200个", "提供岗位1500个").replace("春风招聘会", "暖春招聘会")
STATION = """# 街边有了歇脚处

本报讯（记者何青）浙江省宁波市北仑区总工会建成户外劳动者服务站点56个，为货车司机提供休息场所。
"""
CONTEST = """# 焊花里的比拼

本报讯（通讯员田野）陕西省宝鸡市总工会联合宝鸡市人力资源和社会保障局举办焊工技能竞赛，120名职工参加。
"""

NOT_PAGES: dict[str, tuple[str, bytes]] = {
    "empty": ("empty.txt", b""),
    "picture": ("picture.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 40),
    "english": ("english.txt", b"The quick brown fox jumps over the lazy dog. " * 20),
    "blank": ("blank.txt", b" \n\t\r\n" * 50),
}


def write_pages(folder: Path, **pages: str) -> Path:
    """One file a page in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def write_not_pages(folder: Path) -> Path:
    """Every file of `NOT_PAGES` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in NOT_PAGES.values():
        (folder / name).write_bytes(data)
    return folder
