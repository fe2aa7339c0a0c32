/** Old and new borders on one map, for whoever decides about them. The list beside it says the same. */
import { makeMap, mapSettings } from "./map.js";

export async function start(element, { fetch }) {
  const answer = await fetch(element.dataset.importMap);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const L = window.L;
  const { features } = await answer.json();
  const all = L.geoJSON({ type: "FeatureCollection", features });
  const [south, west, north, east] = corners(all.getBounds());
  const map = makeMap(element, { ...mapSettings(), bounds: [[south, west], [north, east]] }, fetch, { keyboard: true, scrollWheelZoom: false });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", element.parentElement.getAttribute("aria-label"));
  // what was there before lies above: it is only a line
  const sorted = features.toSorted((a, b) => Number(a.properties.kind === "before") - Number(b.properties.kind === "before"));
  for (const feature of sorted) {
    const { kind, name } = feature.properties;
    const layer = L.geoJSON(feature, { style: { className: `map-area map-area--${kind}` }, interactive: kind !== "before" });
    if (kind !== "before") {
      layer.bindTooltip(escaped(name));
    }
    layer.addTo(map);
  }
}

const corners = (bounds) => [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];

function escaped(text) {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder;
}
