/**
 * Stops and the way between them on a map. The list on the page says the same and does the same; here one may tap to add a
 * stop, and draw the way by tapping or with a cross-hair.
 */
import { addBorders } from "./borders.js";
import { makeMap, mapSettings } from "./map.js";
import { steerable } from "./steer.js";

const NEAREST = 17;
const MARGIN = 0.15;
const SIZE = 44;

export function start(region, { fetch }) {
  const settings = mapSettings();
  const element = region.querySelector(".map");
  const map = makeMap(element, settings, fetch, { scrollWheelZoom: false });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", region.dataset.map);
  addBorders(map, settings, fetch);
  const stops = [...document.querySelectorAll("[data-walk-node]")].map(({ dataset }) => dataset);
  const way = pointsOf(region.dataset.walkMap);
  const line = window.L.polyline(way, { className: "walk-way", interactive: false }).addTo(map);
  stops.forEach((stop) => marker(stop).addTo(map));
  fit(map, [...way, ...stops.map(placeOf)]);
  if (region.dataset.edit) {
    editable(region, map, line, way);
  }
}

/** From "lon,lat lon,lat …". */
function pointsOf(text) {
  return text.split(" ").filter(Boolean).map((pair) => pair.split(",").map(Number).reverse());
}

const placeOf = ({ lon, lat }) => [Number(lat), Number(lon)];

function fit(map, all) {
  if (all.length > 0) {
    map.fitBounds(window.L.latLngBounds(all).pad(MARGIN), { animate: false, maxZoom: NEAREST });
  }
}

/** A number; a link to its form where one may change it. */
function marker(stop) {
  const sign = document.createElement(stop.path ? "a" : "span");
  sign.className = "walk-number walk-number--map";
  sign.textContent = stop.number;
  sign.title = stop.title;
  if (stop.path) {
    sign.href = stop.path;
    sign.setAttribute("aria-label", `${stop.number}. ${stop.title}`);
    sign.addEventListener("click", (event) => event.stopPropagation());
  } else {
    sign.setAttribute("aria-hidden", "true");
  }
  const icon = window.L.divIcon({ className: "", html: sign, iconSize: [SIZE, SIZE], iconAnchor: [SIZE / 2, SIZE / 2] });
  return window.L.marker(placeOf(stop), { icon, keyboard: false, interactive: Boolean(stop.path) });
}

function editable(region, map, line, way) {
  const form = document.querySelector("[data-walk-draw]");
  const pen = new Pen(region, form, map, line, way);
  map.on("click", ({ latlng }) => {
    if (pen.drawing) {
      pen.add(latlng);
    } else {
      window.location.assign(`${region.dataset.edit}?lon=${latlng.lng.toFixed(6)}&lat=${latlng.lat.toFixed(6)}`);
    }
  });
  form.querySelector("[data-walk-begin]").addEventListener("click", () => pen.begin());
  form.querySelector("[data-walk-add]").addEventListener("click", () => pen.add(map.getCenter()));
  form.querySelector("[data-walk-undo]").addEventListener("click", () => pen.undo());
}

/** Draws the way, point by point. */
class Pen {
  constructor(region, form, map, line, way) {
    Object.assign(this, { region, form, map, line, before: way, points: [], drawing: false });
  }

  begin() {
    this.drawing = true;
    this.region.classList.add("walk-map--drawing");
    this.form.querySelector("[data-walk-drawing]").hidden = false;
    this.form.querySelector("[data-walk-begin]").hidden = true;
    this.form.querySelector("[data-walk-straight]")?.remove();
    this.map.keyboard.disable();
    steerable(this.map, this.form.querySelectorAll("[data-steer]"), () => {});
    this.map.getContainer().addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === this.map.getContainer()) {
        this.add(this.map.getCenter());
      }
    });
    this.show();
    this.form.querySelector("[data-walk-add]").focus();
  }

  add(point) {
    this.points.push(point);
    this.show();
  }

  undo() {
    this.points.pop();
    this.show();
  }

  show() {
    this.line.setLatLngs(this.points.length > 0 ? this.points : this.before);
    const text = this.points.map(({ lng, lat }) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(" ");
    this.form.querySelector("[data-walk-points]").value = text;
    this.form.querySelector("[data-walk-said]").textContent = `${this.region.dataset.points} ${this.points.length}`;
  }
}
