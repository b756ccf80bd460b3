"""The command ``update``: look for a new version, fetch and install it, go back, put damaged program files right."""

import argparse
import sys
from contextlib import ExitStack

from desktop.cli_line import DONE, FAILED, tell
from desktop.device.settings import Profile, default_folder
from desktop.device.update import Offer, Updates
from desktop.device.update_place import this_place
from desktop.device.update_source import Source, release_folder
from desktop.device.update_trouble import UpdateTrouble
from desktop.office.timing import wall_clock
from desktop.trouble import Trouble
from desktop.wording import updates as text
from desktop.wording.troubles import trouble_sentence
from sync.client.lane_pace import LanePace, Switches
from sync.client.release_line import LineSource
from sync.client.transport import HttpLine
from sync.client.trouble import LineTrouble
from sync.journal.update_folder import FolderSource

MEGABYTE = 1024 * 1024


def update(asked: argparse.Namespace) -> int:
    """1 for a trouble, told in one sentence; that there is nothing new is none."""
    try:
        place = this_place()
        if place is None:
            raise UpdateTrouble("update_not_installed")
        return act(asked, Updates(place))
    except (Trouble, LineTrouble) as trouble:
        told = {"error": trouble.code} | dict(trouble.facts)
        tell(asked, told, trouble_sentence(trouble.code, trouble.facts), sys.stderr)
        return FAILED


def act(asked: argparse.Namespace, updates: Updates) -> int:
    """What was asked of the program at one place. Raises Trouble, LineTrouble."""
    if asked.back:
        version = updates.go_back()
        tell(asked, {"version": version}, text.GONE_BACK.format(version=version), sys.stdout)
        return DONE
    with ExitStack() as keep:
        if asked.repair:
            return _repair(asked, updates, _any_source(asked, keep))
        source = _source(asked, keep)
        offer = _looked(asked, updates, source)
        if offer is None:
            return _nothing(asked, updates)
        return _offered(asked, updates, offer) if asked.check else _installed(asked, updates, offer, source)


def _looked(asked: argparse.Namespace, updates: Updates, source: Source) -> Offer | None:
    """What is here already counts as nothing new."""
    try:
        return updates.look(source, wall_clock(), by_hand=asked.source is not None)
    except UpdateTrouble as trouble:
        if trouble.code != "update_equal":
            raise
        return None


def _nothing(asked: argparse.Namespace, updates: Updates) -> int:
    found = updates.standing()
    sentence = (
        text.WAITING.format(version=found.waiting) if found.waiting else text.NOTHING.format(version=found.version)
    )
    tell(asked, {"version": found.version, "waiting": found.waiting, "offered": ""}, sentence, sys.stdout)
    return DONE


def _offered(asked: argparse.Namespace, updates: Updates, offer: Offer) -> int:
    version = updates.standing().version
    megabytes = f"{offer.to_fetch / MEGABYTE:.1f}"
    sentence = text.OFFERED.format(offered=offer.version, version=version, megabytes=megabytes)
    told = {"version": version, "offered": offer.version, "to_fetch": offer.to_fetch, "listed": offer.listed}
    tell(asked, told | {"expired": offer.expired}, sentence + (text.EXPIRED if offer.expired else ""), sys.stdout)
    return DONE


def _installed(asked: argparse.Namespace, updates: Updates, offer: Offer, source: Source) -> int:
    updates.fetch(offer, source)
    updates.install(offer, source)
    told = {"version": offer.version, "fetched": offer.to_fetch, "expired": offer.expired}
    sentence = text.INSTALLED.format(version=offer.version) + (text.EXPIRED if offer.expired else "")
    tell(asked, told, sentence, sys.stdout)
    return DONE


def _repair(asked: argparse.Namespace, updates: Updates, source: Source | None) -> int:
    """1 where something is left."""
    done = updates.repair(source)
    sentences = [text.PUT_RIGHT.format(count=len(done.put_right))] if done.put_right else []
    sentences += [text.LEFT.format(count=len(done.left))] if done.left else []
    told = {"put_right": done.put_right, "left": done.left}
    tell(asked, told, "".join(sentences) or text.SOUND, sys.stderr if done.left else sys.stdout)
    return FAILED if done.left else DONE


def _any_source(asked: argparse.Namespace, keep: ExitStack) -> Source | None:
    """The other version on this computer may have everything."""
    try:
        return _source(asked, keep)
    except Trouble:
        return None


def _source(asked: argparse.Namespace, keep: ExitStack) -> Source:
    if asked.source is not None:
        return FolderSource(release_folder(asked.source))
    settings = Profile(folder=asked.profile or default_folder()).settings()
    if not settings.platform:
        raise UpdateTrouble("update_no_platform")
    line = HttpLine(settings.platform, settings.ca_file or None)
    keep.callback(line.close)
    return LineSource(line, AskedFor(), lambda: False, wanted=lambda: True)


class AskedFor:
    """Somebody asked for it at a terminal: no day's bytes are counted. Implements PaceStore."""

    def __init__(self) -> None:
        self._pace = LanePace()

    def switches(self) -> Switches:
        return Switches(follow=False)

    def pace(self) -> LanePace:
        return self._pace

    def keep_pace(self, pace: LanePace) -> None:
        self._pace = pace
