"""The server without TensorFlow, in a process of its own: here others have imported it."""

from __future__ import annotations

import subprocess
import sys

from wegweiser.cli.train import rasa_environment
from wegweiser.paths import ROOT


def run(script: str) -> subprocess.CompletedProcess[str]:
    begin = "from wegweiser.rasa_ext.server import absent\nabsent.install()\n"
    return subprocess.run(
        [sys.executable, "-c", begin + script],
        cwd=ROOT,
        env=rasa_environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_rasas_server_is_imported_without_the_real_packages() -> None:
    done = run(
        "import sys, rasa.core.run\n"
        "from rasa.utils.tensorflow.models import RasaModel\n"
        "assert isinstance(RasaModel, type)\n"
        "assert not hasattr(sys.modules['tensorflow'], '__file__')\n"
    )
    assert done.returncode == 0, done.stderr


def test_a_part_that_needs_them_is_refused_with_the_remedy() -> None:
    done = run("absent.seal()\nimport tensorflow as tf\ntf.keras.layers.Dense(3)\n")
    assert done.returncode == 1
    assert "PackageAbsent: tensorflow.keras.layers.Dense is needed" in done.stderr
    assert "config.yml" in done.stderr


def test_before_the_seal_they_serve_as_decorators_bases_and_types() -> None:
    done = run(
        "import tensorflow as tf\n"
        "from typing import Dict, Union\n"
        "from tensorflow.keras.utils import Sequence\n"
        "class Layer(tf.keras.layers.Layer, Sequence):\n"
        "    def __init__(self): self.number = 3\n"
        "    @tf.function(jit=True)\n"
        "    def call(self, x: Union[tf.Tensor, Dict[str, tf.Tensor]]): ...\n"
        "absent.seal()\n"
        "assert Layer().number == 3\n"
    )
    assert done.returncode == 0, done.stderr
