"""``python -m reformie``."""

import sys

from reformie.cli import main

if __name__ == "__main__":
    sys.exit(main())
