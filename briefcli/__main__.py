"""`python -m briefcli` is the same as `briefcli`."""

from briefcli.cli.main import run

run()
