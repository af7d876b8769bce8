"""Start the visitor guide without installing it: ``python main.py``."""

import sys

from kiosk.cli import main

if __name__ == "__main__":
    sys.exit(main())
