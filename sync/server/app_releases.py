"""The newest version of the desk's program over HTTP, for whoever asks.

    GET /v1/release               update.json, with ETag: a desk that knows it hears 304
    GET /v1/release/objects/SHA   a packed list or file, in parts if asked with Range; never changes

404: nothing is offered, or nothing of that name.
"""

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import FileResponse

from sync.server.app_blobs import Sha
from sync.server.releases import Releases

FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def add_releases(app: FastAPI, releases: Releases) -> None:
    @app.get("/v1/release")
    def offered(request: Request) -> Response:
        newest = releases.newest()
        if newest is None:
            raise HTTPException(404, "unknown")
        headers = {"ETag": f'"{newest.etag}"', "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match", "").strip('W/"') == newest.etag:
            return Response(status_code=304, headers=headers)
        return Response(newest.manifest, media_type="application/json", headers=headers)

    @app.get("/v1/release/objects/{sha}")
    def content(sha: Sha) -> Response:
        file = releases.object(sha)
        if file is None:
            raise HTTPException(404, "unknown")
        return FileResponse(file, media_type="application/octet-stream", headers=FOR_EVER | {"ETag": f'"{sha}"'})
