"""The widget's modules as one."""

from __future__ import annotations

from pathlib import Path

import minify
import pytest

from wegweiser.widget_files import served_files
from wegweiser.widget_modules import joined


def write(folder: Path, **modules: str) -> Path:
    """Modules by name; returns the path of the one called `main`."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder / "main.js"


def test_a_module_comes_once_and_before_what_imports_it(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main='import { a } from "./one.js";\nimport { b, D } from "./two.js";\na(b, D);\n',
        one='import { b } from "./two.js";\nexport const a = () => b;\n',
        two="export async function b() {}\nexport class D {}\n",
    )
    parts = ["async function b() {}", "class D {}", "const a = () => b;", "a(b, D);"]
    assert joined(main).strip("{}").split() == " ".join(parts).split()


@pytest.mark.parametrize(
    "text",
    [
        'import "./one.js";\n',
        'import { a as b } from "./one.js";\n',
        'import * as one from "./one.js";\n',
        "export default 1;\n",
        'export { a } from "./one.js";\n',
    ],
)
def test_other_forms_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        joined(write(tmp_path, main=text, one="export const a = 1;\n"))


def test_a_circle_is_refused(tmp_path: Path) -> None:
    main = write(
        tmp_path,
        main='import { a } from "./one.js";\nexport const b = a;\n',
        one='import { b } from "./main.js";\nexport const a = b;\n',
    )
    with pytest.raises(ValueError, match="circle"):
        joined(main)


def test_a_value_is_imported_from_a_module_that_is_no_file(tmp_path: Path) -> None:
    main = write(tmp_path, main='import { A } from "./made.js";\nshow(A);\n')
    assert joined(main, A='"a"').split("\n") == ['{const A = "a";', "show(A);", "}"]


def test_a_name_that_two_modules_give_is_refused(tmp_path: Path) -> None:
    main = write(tmp_path, main='import { a } from "./one.js";\nconst b = a;\n')
    write(tmp_path, one="const b = 1;\nexport const a = b;\n")
    with pytest.raises(minify.MinifyError, match="b has already been declared"):
        minify.string("application/javascript", joined(main))


def test_modules_and_sheets_are_sent_inside_the_widget_only() -> None:
    names = {name for name in served_files() if name.endswith((".js", ".css"))}
    assert names == {"embed.js", "widget.js"}
