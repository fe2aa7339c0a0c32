/**
 * A Leaflet map the way every page wants it: our basemap, the municipality's tiles when they answer, Leaflet's own
 * buttons in the page's language, and no motion for people who asked for none.
 */
import { basemapLayer } from "./basemap.js";
import { loadShapes, originOf } from "./mapshapes.js";
import { shown } from "./mapstyle.js";

const BASEMAP_LAYER = 150;
const FURTHEST = 11;
const CLOSEST = 19;
/** Height by width of what a municipality usually needs. */
const SHAPE = 0.95;

/** What all maps of this page share, from <meta name="map">. */
export function mapSettings() {
  const { bounds, ...rest } = document.querySelector('meta[name="map"]').dataset;
  const [west, south, east, north] = bounds.split(",").map(Number);
  return { ...rest, bounds: [[south, west], [north, east]] };
}

/** Makes a map in this element, showing the whole municipality unless told otherwise. */
export function makeMap(element, settings, fetch, options = {}) {
  const L = window.L;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bounds = L.latLngBounds(settings.bounds);
  const map = L.map(element, {
    attributionControl: false,
    fadeAnimation: !still,
    inertia: !still,
    markerZoomAnimation: !still,
    maxBounds: bounds.pad(2),
    maxZoom: CLOSEST,
    minZoom: 0,
    zoomAnimation: !still,
    zoomControl: false,
    zoomSnap: 0.5,
    ...options,
  });
  if (still) {
    map.panBy = (offset) => L.Map.prototype.panBy.call(map, offset, { animate: false });
  }
  // a large municipality on a small screen must fit as well
  map.setMinZoom(Math.min(FURTHEST, Math.floor(map.getBoundsZoom(bounds))));
  map.createPane("basemap").style.zIndex = BASEMAP_LAYER;
  const { x: wide, y: high } = map.getSize();
  // on a tall map beside a list what matters comes in its upper part, which is seen first
  map.fitBounds(bounds, { paddingBottomRight: [0, Math.max(0, high - wide * SHAPE)] });
  L.control.zoom({ zoomInTitle: settings.zoomIn, zoomOutTitle: settings.zoomOut }).addTo(map);
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(element);
  if (settings.basemap) {
    addBasemap(L, map, settings, fetch).catch((failure) => console.warn("The map has no basemap.", failure));
  } else {
    element.classList.add("map--bare");
  }
  addTiles(L, map, settings);
  return map;
}

/** Land and streets at once; buildings, which weigh more, when one comes near. */
async function addBasemap(L, map, { basemap, buildings, bounds }, fetch) {
  const origin = originOf(L, L.latLngBounds(bounds));
  const kinds = { ...(await loadShapes(fetch, basemap, origin)) };
  const layer = basemapLayer(L, kinds, origin).addTo(map);
  const near = async () => {
    if (buildings && shown("building", map.getZoom())) {
      map.off("moveend", near);
      Object.assign(kinds, await loadShapes(fetch, buildings, origin));
      layer.redraw();
    }
  };
  map.on("moveend", near);
  await near();
}

/** Tiles lie over our own basemap; when none of them answers they go again, and their thanks with them. */
function addTiles(L, map, { tiles, attribution }) {
  if (!tiles) {
    return;
  }
  const layer = L.tileLayer(tiles, { attribution: escaped(attribution ?? ""), maxZoom: CLOSEST });
  const thanks = L.control.attribution({ prefix: false });
  let answered = false;
  layer.on("tileload", () => {
    if (!answered) {
      answered = true;
      thanks.addTo(map);
      thanks.addAttribution(layer.options.attribution);
    }
  });
  layer.on("tileerror", () => {
    if (!answered) {
      layer.remove();
    }
  });
  layer.addTo(map);
}

function escaped(text) {
  const holder = document.createElement("span");
  holder.textContent = text;
  return holder.innerHTML;
}

/** An icon of the page's own set. */
export function icon(settings, name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `${settings.icons}#${name}`);
  svg.append(use);
  return svg;
}
