"""The command line: thin, one file per noun; it parses, calls a service and prints."""
