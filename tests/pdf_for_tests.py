"""Runs of characters with their places in, a PDF that shows them out: enough of the format to be read back."""

from __future__ import annotations

from collections.abc import Sequence


def pdf(runs: Sequence[tuple[int, int, int, str]]) -> bytes:
    """A one-page PDF of runs (x, y, size, text) in a standard Chinese font that is not embedded."""
    shown = "".join(
        f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj\n"
        for x, y, size, text in runs
    )
    content = f"BT\n{shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        " /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    out += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    )
    return out.encode("ascii")


TWO_COLUMNS = [
    (50, 740, 20, "工会送清凉到工地"),
    (70, 710, 10, "本报讯(记者王伟)近日,芜湖市"),
    (50, 697, 10, "总工会为一线工人送去防暑药品和饮"),
    (50, 684, 10, "用水,当天慰问职工320人。"),
    (300, 710, 10, "今年以来,芜湖市总工会已筹集慰"),
    (280, 697, 10, "问资金160万元。"),
]
