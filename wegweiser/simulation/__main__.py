"""`python -m wegweiser.simulation`."""

import sys

from wegweiser.simulation.command import main

sys.exit(main())
