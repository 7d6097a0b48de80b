"""Every stage measured in one run, as ratios to what everybody knows: `python -m benchmarks.bench`, or `make bench`."""
