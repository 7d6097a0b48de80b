"""Facts in; answers to the questions people ask of a network out: each a table or a graph, and a chart of it."""

from kg.explore.analysis.backbone import backbone, bridges, brokers
from kg.explore.analysis.cooperation import cooperation
from kg.explore.analysis.plots import (
    change_chart,
    diffusion_chart,
    roles_chart,
    similarity_chart,
)
from kg.explore.analysis.portfolios import portfolios, similarity
from kg.explore.analysis.roles import roles_by_level
from kg.explore.analysis.spread import change, diffusion
from kg.explore.charts import network_chart

__all__ = [
    "backbone",
    "bridges",
    "brokers",
    "change",
    "change_chart",
    "cooperation",
    "diffusion",
    "diffusion_chart",
    "network_chart",
    "portfolios",
    "roles_by_level",
    "roles_chart",
    "similarity",
    "similarity_chart",
]
