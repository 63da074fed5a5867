"""The same table in real terminals on a virtual screen, compared cell by cell with a reference."""
