"""Job names in running text: which are found, which are found where there are none."""

from __future__ import annotations

from typing import List, NamedTuple, Sequence, Tuple

from sklearn.metrics import precision_recall_fscore_support
from sklearn.preprocessing import MultiLabelBinarizer

from tests.nlu.sentence_files import test_file
from wegweiser.catalogue import load_catalogue
from wegweiser.understanding.names import find_names


class Named(NamedTuple):
    """A text, the roles to be found in it and those found, each once, in text order."""

    text: str
    meant: Tuple[str, ...]
    found: Tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether exactly the right roles are found, in order."""
        return self.meant == self.found


class NameScores(NamedTuple):
    """Shares from 0 to 1: precision and recall over (text, role) pairs, texts exactly right."""

    texts: int
    precision: float
    recall: float
    exact: float


def role_texts(language: str) -> List[Named]:
    """Look for the roles in the texts of `roles.yml`."""
    rows = test_file(language, "roles")
    return [Named(row["text"], tuple(row["roles"]), found_roles(row["text"])) for row in rows]


def unknown_jobs(language: str) -> List[Named]:
    """Look for roles in the texts of `unknown_jobs.yml`, where there are none."""
    return [Named(text, (), found_roles(text)) for text in test_file(language, "unknown_jobs")]


def found_roles(text: str) -> Tuple[str, ...]:
    """The roles that `text` names, each once, in text order."""
    names = find_names(load_catalogue(), text)
    return tuple(dict.fromkeys(name.id for name in names if name.kind == "role"))


def name_scores(rows: Sequence[Named]) -> NameScores:
    """Compare what is found with what is meant."""
    roles = sorted({role for row in rows for role in (*row.meant, *row.found)})
    table = MultiLabelBinarizer(classes=roles)
    meant = table.fit_transform([row.meant for row in rows])
    found = table.transform([row.found for row in rows])
    precision, recall, _f1, _ = precision_recall_fscore_support(
        meant, found, average="micro", zero_division=0
    )
    exact = sum(row.right for row in rows) / len(rows)
    return NameScores(len(rows), float(precision), float(recall), exact)
