"""What the mentions amount to: attendees, agenda, positions, editions, and comparing editions."""
