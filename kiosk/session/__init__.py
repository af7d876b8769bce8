"""What belongs to one visitor: when a session begins and ends. No Qt."""
