"""The parts a payload is made of, and sbom.json, which names them (CycloneDX 1.6)."""

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from building.wheels import Wheel

KNOWN = {"sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0"}
"""Where the package does not say, or not of everything in it."""
NAMESPACE = uuid.UUID("3b5f2c54-7f0e-5b0e-9f0a-6f7a6e0d9a41")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """``licence``: an SPDX expression, or what its maker wrote; ``sha256``: of what it came in; ``package``: wheel."""

    name: str
    version: str
    licence: str
    sha256: str
    package: bool = True


def part_of(wheel: Wheel) -> Part:
    return Part(name=wheel.name, version=wheel.version, licence=_licence(wheel), sha256=wheel.sha256)


def sbom(version: str, parts: Iterable[Part], made: int, compiled_with: str) -> bytes:
    """The same bytes for the same parts; ``made`` in seconds of Unix time."""
    ordered = sorted(parts, key=lambda part: part.name)
    components = [_component(part) for part in ordered]
    number = uuid.uuid5(NAMESPACE, json.dumps([version, compiled_with, components], sort_keys=True))
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(made, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": "qianban", "name": "qianban", "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
            "properties": [{"name": "qianban:compiled-with", "value": f"CPython {compiled_with}"}],
        },
        "components": components,
        "dependencies": [{"ref": "qianban", "dependsOn": [component["bom-ref"] for component in components]}],
    }  # fmt: skip
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _component(part: Part) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"{part.name}@{part.version}",
        "name": part.name,
        "version": part.version,
        "licenses": [{"license": {"name": part.licence}}],
        "hashes": [{"alg": "SHA-256", "content": part.sha256}],
    }
    if part.package:
        told["purl"] = f"pkg:pypi/{part.name}@{part.version}"
    return told


def _licence(wheel: Wheel) -> str:
    told = wheel.metadata
    if wheel.name in KNOWN:
        return KNOWN[wheel.name]
    if expression := told.get("License-Expression"):
        return str(expression)
    classifiers = [str(line) for line in told.get_all("Classifier", []) if str(line).startswith("License ::")]
    short = str(told.get("License") or "").strip().splitlines()
    if short and len(short) == 1 and len(short[0]) < 80:
        return short[0]
    return classifiers[0].rpartition(" :: ")[2] if classifiers else "unknown"
