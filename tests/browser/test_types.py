"""The widget's types as `tsc --checkJs` sees them, and the syntax of the files as they are sent."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from wegweiser.paths import ROOT, WIDGET
from wegweiser.widget_files import served_files

SCRIPTS = sorted(name for name in served_files() if name.endswith(".js"))
COMPILER = ROOT / "node_modules" / ".bin" / "tsc"


def node() -> str:
    """The path of Node."""
    path = shutil.which("node")
    assert path, "Node is missing: run bin/install-browser"
    assert COMPILER.exists(), "The type checker is missing: run bin/install-browser"
    return path


def test_types() -> None:
    command = [node(), str(COMPILER), "-p", str(WIDGET)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def test_a_wrong_type_is_found(tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    wrong = "/** @type {Message} */\nexport const message = { id: 1 };\n"
    (tmp_path / "wrong.js").write_text(wrong)
    types = f"{WIDGET}/types.d.ts"
    settings = f'{{"extends": "{WIDGET}/tsconfig.json", "include": ["*", "{types}"]}}'
    (tmp_path / "tsconfig.json").write_text(settings)
    command = [node(), str(COMPILER), "-p", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "wrong.js(2,26)" in done.stdout


@pytest.mark.parametrize("name", SCRIPTS)
def test_syntax_of_what_is_sent(tmp_path: Path, name: str) -> None:
    """The loader is a classic script, all others are modules."""
    path = tmp_path / ("script.cjs" if name == "embed.js" else "script.mjs")
    path.write_bytes(served_files()[name])
    done = subprocess.run([node(), "--check", str(path)], capture_output=True, check=False)
    assert (done.stderr, done.returncode) == (b"", 0)
