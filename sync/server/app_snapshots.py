"""What a new desk may begin with: ``GET /v1/snap/SCOPE`` names it, ``GET /v1/blob/SHA`` with Range brings it.

Who asks shows the same headers as for an attachment. Answers: 200 JSON · 404 a log with nothing in it · 401, 403 as
elsewhere, also for a log this device may not follow.
"""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse

from sync.server.auth import Seat
from sync.server.snapshots import Snapshots
from sync.wire.snapshot import write_offer

NO_STORE = {"Cache-Control": "no-store"}


def add_snapshots(app: FastAPI, snapshots: Snapshots, guest: Callable[[Request], Seat]) -> None:
    @app.get("/v1/snap/{scope}")
    def offered(scope: str, who: Annotated[Seat, Depends(guest)]) -> Response:
        offer = snapshots.offer(who, scope)
        if offer is None:
            raise HTTPException(404, "unknown")
        return JSONResponse(write_offer(offer), headers=NO_STORE)
