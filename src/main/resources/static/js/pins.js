/** Pins and clusters as real buttons, and what a pin says when it is opened. */
import { icon } from "./map.js";

const SIZE = 44;
/** Where a marker touches its spot, and the circle one sees of it; nearer to each other than their circles they do not come. */
const PIN = { foot: SIZE, head: 17, radius: 17 };
const MANY = 999; // more digits than fit the circle at the usual size
const CLUSTER = { foot: SIZE / 2, head: SIZE / 2, radius: 24 };
const RINGS = 5;
const RING = 2 * PIN.radius + 1;
/** How much closer one click goes, at the most, and how close it gets. */
const CLOSER = 4;
const CLOSEST = 17;

/** One idea. */
export function pinMarker({ geometry, properties }, map, settings, region) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `map-pin map-pin--${properties.stage}`;
  button.append(icon(settings, properties.theme));
  name(button, `${properties.title}, ${properties.stageName}`);
  button.setAttribute("aria-expanded", "false");
  const marker = markerOf(button, geometry, PIN);
  // not bound to the marker: Leaflet would open it once more on Enter and throw away what has the focus
  const popup = window.L.popup({ autoPanPaddingTopLeft: [72, 24], minWidth: 200, offset: [0, -SIZE + 8] });
  popup.setContent(card(properties));
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    popup.setLatLng(marker.getLatLng()).openOn(map);
  });
  popup.on("add", () => opened(map, button, popup, region));
  popup.on("remove", () => closed(button, popup));
  marker.isOpen = () => popup.isOpen();
  marker.renew = ({ stage, stageName, progress }) => {
    button.classList.replace(`map-pin--${properties.stage}`, `map-pin--${stage}`);
    Object.assign(properties, { stage, stageName, progress });
    name(button, `${properties.title}, ${stageName}`);
    renewCard(popup.getContent(), properties);
  };
  return marker;
}

/** Many ideas close together: a click goes nearer. */
export function clusterMarker({ bbox, geometry, properties }, map) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-cluster";
  button.textContent = String(properties.count);
  button.classList.toggle("map-cluster--many", properties.count > MANY);
  name(button, properties.name);
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    map.getContainer().focus({ preventScroll: true });
    goNearer(map, bbox);
  });
  return markerOf(button, geometry, CLUSTER);
}

function goNearer(map, [west, south, east, north]) {
  const bounds = window.L.latLngBounds([south, west], [north, east]);
  const most = Math.max(map.getZoom() + 1, Math.min(map.getZoom() + CLOSER, CLOSEST));
  map.setView(bounds.getCenter(), Math.min(map.getBoundsZoom(bounds.pad(0.2)), most));
}

/**
 * Pins that would lie over each other stand side by side, as near to their spot as there is room, so that each can be
 * pressed; clusters stay where they are.
 */
export function spread(map, markers) {
  const taken = [];
  for (const marker of [...markers].sort((a, b) => b.radius - a.radius)) {
    marker.home ??= marker.getLatLng();
    const head = map.latLngToLayerPoint(marker.home).subtract([0, marker.lift]);
    const free = (at) => taken.every((other) => at.distanceTo(other.at) >= marker.radius + other.radius);
    const at = around(head).find(free) ?? head;
    taken.push({ at, radius: marker.radius });
    marker.setLatLng(map.layerPointToLatLng(at.add([0, marker.lift])));
  }
}

/** A spot, and then rings around it, each a little wider. */
function around(home) {
  const spots = [home];
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const steps = 6 * ring;
    for (let step = 0; step < steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      spots.push(home.add([ring * RING * Math.cos(angle), ring * RING * Math.sin(angle)]));
    }
  }
  return spots;
}

/**
 * @param foot how far under its upper edge a marker touches its spot
 * @param head how far under it the middle of what one sees is
 */
function markerOf(button, { coordinates: [lon, lat] }, { foot, head, radius }) {
  const icon = window.L.divIcon({ className: "", html: button, iconSize: [SIZE, SIZE], iconAnchor: [SIZE / 2, foot] });
  // the button inside takes focus and clicks
  const marker = window.L.marker([lat, lon], { icon, interactive: true, keyboard: false, bubblingMouseEvents: false });
  return Object.assign(marker, { lift: foot - head, radius });
}

function name(button, text) {
  button.setAttribute("aria-label", text);
  button.title = text;
}

function card({ title, language, path, stage, stageName, progress, place }) {
  const box = document.createElement("div");
  box.className = "map-popup";
  box.dir = document.documentElement.dir;
  const heading = add(box, "h3", "map-popup__title", "");
  const link = add(heading, "a", "nl-link", title);
  link.href = path;
  link.lang = language;
  link.dir = "auto";
  add(box, "span", `nl-data-badge badge badge--${stage}`, stageName);
  if (progress) {
    add(box, "p", "map-popup__progress", progress);
  }
  if (place) {
    const line = add(box, "p", "meta", "");
    add(line, "bdi", "", place);
  }
  return box;
}

/** Changes words only, so that what has the focus keeps it. */
function renewCard(box, { stage, stageName, progress }) {
  const badge = box.querySelector(".badge");
  badge.className = `nl-data-badge badge badge--${stage}`;
  badge.textContent = stageName;
  const line = box.querySelector(".map-popup__progress");
  if (line) {
    line.textContent = progress;
  }
}

function add(parent, tag, className, text) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.textContent = text;
  parent.append(element);
  return element;
}

/** The card is read next; Escape closes it. */
function opened(map, button, popup, region) {
  const element = popup.getElement();
  element.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", region.dataset.close);
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-label", button.getAttribute("aria-label"));
  element.onkeydown = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      map.closePopup(popup);
    }
  };
  button.setAttribute("aria-expanded", "true");
  element.querySelector("a.nl-link").focus({ preventScroll: true });
}

/** Focus goes back to the pin, unless it has gone elsewhere already. */
function closed(button, popup) {
  button.setAttribute("aria-expanded", "false");
  if (popup.getElement().contains(document.activeElement) || document.activeElement === document.body) {
    button.focus({ preventScroll: true });
  }
}
