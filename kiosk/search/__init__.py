"""What visitors find by typing, and how fast. Read `index` first. No Qt."""

LONGEST_QUERY = 60
"""So many characters may be typed."""
