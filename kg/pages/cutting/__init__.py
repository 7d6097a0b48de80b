"""Paragraphs in reading order in, the articles they make up out."""
