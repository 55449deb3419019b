"""Measures the service as it is deployed; `make bench` runs it all and writes report.md."""
