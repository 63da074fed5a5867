"""What an article mentions: persons with their offices, bodies, places, events; and who is the same."""
