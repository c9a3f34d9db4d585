"""Where the project's own files are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
CAREERS = DATA / "careers"
DESCRIPTIONS = DATA / "descriptions"
RESPONSES = DATA / "responses"
WIDGET = ROOT / "widget"
DEMO = ROOT / "demo"
MODELS = ROOT / "models"
SETTINGS = ROOT / "settings.yml"
