"""A knowledge graph of trade unions, their programmes and places, read from Chinese newspaper pages."""
