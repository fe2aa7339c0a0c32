/** What was seen, on a map: a mark for each observation in the list that is shown, which leads to it; lines and areas as they were drawn. */
import { addBorders } from "./borders.js";
import { makeMap, mapSettings } from "./map.js";
import { spread } from "./pins.js";

const SIZE = 44;
const NEAREST = 17;
const MARGIN = 0.15;
const E6 = 1e6;

export function start(region, { fetch }) {
  const settings = mapSettings();
  const element = region.querySelector(".map");
  const map = makeMap(element, settings, fetch, { scrollWheelZoom: false });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", region.dataset.help);
  addBorders(map, settings, fetch);
  JSON.parse(region.dataset.ways).forEach((way) => addWay(map, way));
  const marks = new Marks(map);
  document.addEventListener("htmx:afterSettle", () => marks.show());
  map.on("zoomend", () => marks.spread());
  marks.show(true);
}

/** The way a tablet kept. */
function addWay(map, way) {
  const at = way.map(([lon, lat]) => [lat / E6, lon / E6]);
  window.L.polyline(at, { className: "map-way", interactive: false }).addTo(map);
}

class Marks {
  constructor(map) {
    this.map = map;
    this.layer = window.L.layerGroup().addTo(map);
    this.key = "";
  }

  seen() {
    return [...document.querySelectorAll("#table .seen[data-shown]")];
  }

  /** Draws anew only when something else is shown, so that a mark keeps the focus. */
  show(first = false) {
    const all = this.seen();
    const key = all.map((one) => one.dataset.seen).sort().join();
    if (key === this.key) {
      return;
    }
    this.key = key;
    this.layer.clearLayers();
    all.forEach((one) => this.shape(one));
    this.markers = all.filter((one) => one.dataset.lon).map((one) => this.mark(one).addTo(this.layer));
    if (first && this.markers.length > 0) {
      const bounds = window.L.latLngBounds(this.markers.map((one) => one.getLatLng()));
      this.map.fitBounds(bounds.pad(MARGIN), { animate: false, maxZoom: NEAREST });
    }
    this.spread();
  }

  spread() {
    spread(this.map, this.markers ?? []);
  }

  mark(one) {
    const L = window.L;
    const text = one.querySelector(".seen__text").textContent;
    const valence = one.querySelector(".seen__valence").textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = `map-mark map-mark--${one.dataset.valence}`;
    button.textContent = [...valence.trim()][0];
    button.title = text;
    button.setAttribute("aria-label", `${text}, ${valence}`);
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      find(one.id);
    });
    const icon = L.divIcon({ className: "", html: button, iconSize: [SIZE, SIZE], iconAnchor: [SIZE / 2, SIZE / 2] });
    const marker = L.marker([Number(one.dataset.lat), Number(one.dataset.lon)], { icon, keyboard: false, bubblingMouseEvents: false });
    return Object.assign(marker, { lift: 0, radius: SIZE / 2 });
  }

  shape(one) {
    if (one.dataset.shape) {
      const { type, points } = JSON.parse(one.dataset.shape);
      const at = points.map(([lon, lat]) => [lat / E6, lon / E6]);
      const draw = type === "Polygon" ? window.L.polygon : window.L.polyline;
      draw(at, { className: "map-shape", interactive: false, fill: type === "Polygon" }).addTo(this.layer);
    }
  }
}

/** Goes to the observation in the list, and gives it the focus. */
function find(id) {
  const one = document.getElementById(id);
  one.classList.add("seen--found");
  setTimeout(() => one.classList.remove("seen--found"), 2_500);
  one.scrollIntoView({ block: "center" });
  const inside = one.querySelector("[data-grip], select, a");
  if (inside) {
    inside.focus({ preventScroll: true });
  } else {
    one.tabIndex = -1;
    one.focus({ preventScroll: true });
  }
}
