"""`python -m wegweiser`."""

import sys

from wegweiser.cli.main import main

sys.exit(main())
