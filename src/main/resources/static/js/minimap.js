/** A small map beside one idea: its place, to look at. The place in words stands beside it. */
import { icon, makeMap, mapSettings } from "./map.js";

const NEAR = 16;
const SIZE = 44;

export function start(element, { fetch }) {
  const L = window.L;
  // on so small a map streets say enough; the buildings of a whole town weigh more than the page
  const settings = { ...mapSettings(), buildings: "" };
  const at = [Number(element.dataset.lat), Number(element.dataset.lon)];
  const map = makeMap(element, settings, fetch, { keyboard: true, scrollWheelZoom: false, maxZoom: 18 });
  map.setView(at, NEAR, { animate: false });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", element.dataset.miniMap);
  const pin = document.createElement("span");
  pin.className = `map-pin map-pin--${element.dataset.stage}`;
  pin.append(icon(settings, element.dataset.icon));
  const shape = L.divIcon({ className: "", html: pin, iconSize: [SIZE, SIZE], iconAnchor: [SIZE / 2, SIZE] });
  L.marker(at, { icon: shape, interactive: false, keyboard: false }).addTo(map);
}
