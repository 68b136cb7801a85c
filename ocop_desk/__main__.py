"""Start the program: `ocop-desk` and `python -m ocop_desk`."""

import sys

from ocop_desk.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
