/** The options of a counted round on a map; what won has a sign of its own. The list beside it says the same. */
import { addBorders } from "./borders.js";
import { makeMap, mapSettings } from "./map.js";
import { pinMarker, spread } from "./pins.js";

const MARGIN = 0.3;
const NEAREST = 16;

export async function start(region, { fetch }) {
  const settings = mapSettings();
  const element = region.querySelector(".map");
  const map = makeMap(element, settings, fetch, { scrollWheelZoom: false });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", region.dataset.help);
  addBorders(map, settings, fetch);
  try {
    const answer = await fetch(region.dataset.voteMap);
    if (!answer.ok) {
      throw new Error(`options: ${answer.status}`);
    }
    show(map, (await answer.json()).features, settings, region);
  } catch (failure) {
    console.warn("The map has no options.", failure);
    region.querySelector("[data-map-note]").textContent = region.dataset.failed;
  }
}

/** North comes first, as one reads. */
function show(map, features, settings, region) {
  const L = window.L;
  const at = ({ geometry: { coordinates: [lon, lat] } }) => [lat, lon];
  map.fitBounds(L.latLngBounds(features.map(at)).pad(MARGIN), { animate: false, maxZoom: NEAREST });
  const markers = features
    .toSorted((a, b) => at(b)[0] - at(a)[0])
    .map((feature) => pinMarker(feature, map, settings, region).addTo(map));
  spread(map, markers);
  map.on("zoomend", () => spread(map, markers));
}
