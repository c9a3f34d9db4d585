"""Programs that parts of the benchmark start as processes of their own."""
