"""What is measured, a module a part: `measure` returns a dataclass of samples."""

from __future__ import annotations

from typing import Any, Callable, Dict, NamedTuple

from benchmarks.bots import Bots
from benchmarks.effort import Effort
from benchmarks.parts import (
    floor,
    growth,
    latency,
    memory,
    scaling,
    startup,
    steps,
    storage,
    throughput,
    training,
)


class Part(NamedTuple):
    """How a part is measured and what comes out."""

    measure: Callable[[Bots, Effort], Any]
    result: type


#: By name, in the order in which they run: first those that share the running bots.
PARTS: Dict[str, Part] = {
    "latency": Part(latency.measure, latency.Latency),
    "throughput": Part(throughput.measure, throughput.Throughput),
    "growth": Part(growth.measure, growth.Growth),
    "floor": Part(floor.measure, floor.Floor),
    "steps": Part(steps.measure, steps.Anatomy),
    "storage": Part(storage.measure, storage.Storage),
    "startup": Part(startup.measure, startup.Startup),
    "memory": Part(memory.measure, memory.Grown),
    "training": Part(training.measure, training.Training),
    "scaling": Part(scaling.measure, scaling.Scaling),
}
