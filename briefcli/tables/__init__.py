"""A briefing as neutral tables: columns, rows and cells with their evidence, before any format."""
