"""Stand-ins for packages that Rasa imports but our server never uses.

Rasa imports TensorFlow for classifiers and policies that `config.yml` does not name: half of
the start and of the memory. While it is imported, names of these packages are empty classes,
which can be inherited from, called as decorators and used as types. Afterwards they are
sealed: a call is an error that says what is missing. Only the server does without; training
has the real packages.
"""

from __future__ import annotations

import sys
from abc import ABCMeta
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Optional, Sequence

#: Neural networks; pictures of confusion matrices; stores in DynamoDB and MongoDB; questions
#: in a terminal.
NEURAL = ("tensorflow", "tensorflow_addons", "tensorflow_text", "tensorflow_hub", "keras", "jax")
PACKAGES = {*NEURAL, "matplotlib", "boto3", "pymongo", "questionary", "prompt_toolkit"}


class PackageAbsent(RuntimeError):
    """Something needs a package that the server was started without."""


class _Absent(ABCMeta):
    """The class of all stand-ins. A class of Rasa that inherits from one is made as usual."""

    sealed = False

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _stand_in(f"{cls.__qualname__}.{name}")

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if "stands_in" not in cls.__dict__:
            return super().__call__(*args, **kwargs)
        if _Absent.sealed:
            raise PackageAbsent(
                f"{cls.__qualname__} is needed, but the server runs without it. If config.yml "
                f"names a part that uses it, take it out of PACKAGES in {__file__}."
            )
        return cls

    def __getitem__(cls, _item: Any) -> Any:
        return cls


def _stand_in(name: str) -> Any:
    return _Absent(name, (), {"stands_in": True, "__qualname__": name})


class _AbsentModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = _stand_in(f"{self.__name__}.{name}")
        setattr(self, name, found)
        return found


class _Finder(MetaPathFinder, Loader):
    def find_spec(
        self, name: str, path: Optional[Sequence[str]], target: Optional[ModuleType] = None
    ) -> Optional[ModuleSpec]:
        absent = name.split(".")[0] in PACKAGES
        return ModuleSpec(name, self, is_package=True) if absent else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _AbsentModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """A stand-in has no code."""


def install() -> None:
    """From now on the packages are stand-ins. Must come before the first import of Rasa."""
    sys.meta_path.insert(0, _Finder())


def seal() -> None:
    """From now on calling a stand-in is an error."""
    _Absent.sealed = True
