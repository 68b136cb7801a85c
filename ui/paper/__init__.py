"""Paper scorecards on the screen: typed in, compared, settled, with scans of the paper beside."""
