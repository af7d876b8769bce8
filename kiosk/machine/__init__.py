"""What touches the system: its libraries, screens and power saving, and the network that the guide never uses."""
