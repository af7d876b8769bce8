"""What visitors find by typing, and how fast. Read `index` first. No Qt."""
