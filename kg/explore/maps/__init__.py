"""Counts by place code in, maps out: SVG, PNG, or an HTML fragment with a table beside every map.

from kg.explore import maps
counted = maps.counts(facts)              # {"320583": 3, "440300": 1, "": 2}
maps.fragment(counted, "zh", link=…)      # HTML for a page, which needs maps.css() in its style sheet
maps.tile_map(counted), maps.point_map(counted, province="32")  # SVG
maps.tile_figure(counted), maps.point_figure(counted)           # matplotlib, for PNG and notebooks
"""

from kg.explore.maps.counts import Counts, by_place, by_province, coarser, counts
from kg.explore.maps.fragment import css, fragment
from kg.explore.maps.picture import point_figure, tile_figure
from kg.explore.maps.svg import point_map, tile_map

__all__ = [
    "Counts",
    "by_place",
    "by_province",
    "coarser",
    "counts",
    "css",
    "fragment",
    "point_figure",
    "point_map",
    "tile_figure",
    "tile_map",
]
