"""What the program costs, as ratios to a bare piece of work measured in the same run."""
