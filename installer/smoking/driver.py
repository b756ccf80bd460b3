"""``smoking.driver SCENE FOLDER``: the installed program, started as its launcher starts it, with hands at its keys.

Run inside Wine by the installed Python. ``FOLDER`` holds ``wish.json`` (what the scene is told, and where the screen
is) and takes pictures, papers, ``SCENE.json``, what was found, and ``SCENE.crash``, where it died. Answers 0 when the
scene was played to its end.
"""

import faulthandler
import sys
from importlib import import_module
from pathlib import Path


def main(scene: str, folder: str) -> int:
    out = Path(folder)
    with (out / f"{scene}.crash").open("w", encoding="utf-8") as crash:
        faulthandler.enable(crash)
        return played(scene, out)


def played(scene: str, out: Path) -> int:
    """The exit code of the program, or of the scene."""
    import_module("desktop.start").begin()
    program = import_module("desktop.desk_program")
    hands, scenes = import_module("smoking.hands"), import_module("smoking.scenes")
    players = []

    def attended(profile):  # type: ignore[no-untyped-def]
        made = program.built(profile)
        wish = scenes.wished(out / "wish.json")
        hand = hands.Hands(Path(wish["screen"]), out)
        stage = scenes.Stage(hands=hand, shell=made[1], out=out, wish=wish)
        players.append(hands.Player(hand, scenes.SCENES[scene](stage), out / f"{scene}.json"))
        return made

    code = program.stand(import_module("desktop.device.settings").default_folder(), attended)
    for player in players:
        player.left()
    return int(code or players[0].code)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
