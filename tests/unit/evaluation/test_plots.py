"""Pictures of the size that the real ones have."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from evaluation.plots import draw_confusions
from tests.unit.evaluation.predictions import predicted


def test_a_large_confusion_matrix_is_a_small_picture(tmp_path: Path) -> None:
    generator = np.random.default_rng(5)
    names = [f"ask_something_{number}" for number in range(50)]
    pairs = generator.integers(0, 50, (2000, 2))
    draw_confusions([predicted(names[a], names[b]) for a, b in pairs], tmp_path / "all.png")
    assert Image.open(tmp_path / "all.png").width > 800
    assert (tmp_path / "all.png").stat().st_size < 150_000
