"""Size, speed and accessibility of the widget, beside those of others."""
