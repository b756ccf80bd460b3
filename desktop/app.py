"""The composition root of the desk, by the name everybody knows; the building itself is :mod:`desktop.office.house`."""

from desktop.device.version import VERSION
from desktop.office.house import RESOURCES, bundles_of, compose, engine_of, lane_of, line_store
from desktop.office.laying_out import found
from desktop.office.timing import wall_clock

__all__ = ["RESOURCES", "VERSION", "bundles_of", "compose", "engine_of", "found", "lane_of", "line_store", "wall_clock"]
