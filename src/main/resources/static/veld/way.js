/** The way this tablet kept, on its own map. */
import { latLng } from "./ground.js";
import { recordsHere } from "./screens/walk.js";

export async function showWay(app, map) {
  const kept = (await recordsHere(app)).filter(({ content }) => content.kind === "track").map(({ content }) => content.payload.points);
  for (const points of [...kept, app.track.points()]) {
    window.L.polyline(points.map(latLng), { className: "map__way map__line", interactive: false }).addTo(map);
  }
}
