"""What is kept of the lane of attachments between two starts: its pace, and what people decided."""

import json
from dataclasses import asdict

from sqlalchemy.orm import Session

from desktop.store.settings import keep_setting, setting
from sync.client.lane_pace import LanePace, Switches
from sync.client.pace import Pace

LANE_PACE = "lane.pace"
LANE_SWITCHES = "lane.switches"


def switches(session: Session) -> Switches:
    kept = setting(session, LANE_SWITCHES)
    return Switches(**json.loads(kept)) if kept else Switches()


def keep_switches(session: Session, chosen: Switches) -> None:
    keep_setting(session, LANE_SWITCHES, json.dumps(asdict(chosen)))


def lane_pace(session: Session) -> LanePace:
    kept = setting(session, LANE_PACE)
    if not kept:
        return LanePace()
    plain = json.loads(kept)
    return LanePace(**plain | {"retry": Pace(**plain["retry"])})


def keep_lane_pace(session: Session, pace: LanePace) -> None:
    keep_setting(session, LANE_PACE, json.dumps(asdict(pace)))
