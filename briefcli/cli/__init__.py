"""The command line: commands and options, and nothing that the library can't do."""
