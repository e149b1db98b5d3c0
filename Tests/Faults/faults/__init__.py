"""Experiments that break things on purpose, and the counting that says whether anything was lost or doubled."""
