"""Tests of the shop's tables and of their sample rows."""
