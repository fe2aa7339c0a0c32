/**
 * The map beside the list: pins and clusters for the filters in the address, asked anew when the map is moved or the
 * list is filtered. Pins are buttons with the idea's title as name; Enter opens one, Escape closes it and gives the
 * focus back.
 */
import { addBorders } from "./borders.js";
import { watch } from "./live.js";
import { makeMap, mapSettings } from "./map.js";
import { clusterMarker, pinMarker, spread } from "./pins.js";

export function start(region, world) {
  const { fetch } = world;
  const settings = mapSettings();
  const element = region.querySelector(".map");
  const map = makeMap(element, settings, fetch);
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", region.dataset.help);
  addBorders(map, settings, fetch);
  const shown = new ShownIdeas(map, region, settings, world);
  map.on("moveend", () => shown.refresh());
  showArea(map, region, () => shown.refresh());
  // htmx puts a new list in and a new address; the map outside of it follows
  document.addEventListener("htmx:afterSettle", () => shown.refilter());
  window.addEventListener("popstate", () => shown.refilter());
  document.addEventListener("live:idea", ({ detail }) => shown.renew(detail));
}

/** Goes to the area the list is filtered by, if there is one. */
function showArea(map, region, otherwise) {
  const { bounds } = region.dataset;
  if (!bounds) {
    otherwise();
    return;
  }
  const [west, south, east, north] = bounds.split(",").map(Number);
  map.fitBounds([[south, west], [north, east]], { animate: false });
  otherwise();
}

class ShownIdeas {
  constructor(map, region, settings, world) {
    Object.assign(this, { map, region, settings, world, fetch: world.fetch });
    this.markers = new Map();
    this.filters = window.location.search;
    this.note = region.querySelector("[data-map-note]");
  }

  refilter() {
    if (window.location.search !== this.filters) {
      this.filters = window.location.search;
      this.map.closePopup();
      this.refresh();
    }
  }

  /** Asks what is to be seen now; an answer that is no longer wanted is dropped. */
  async refresh() {
    this.asked?.abort();
    this.asked = new AbortController();
    try {
      const answer = await this.fetch(this.address(), { signal: this.asked.signal });
      if (!answer.ok) {
        throw new Error(`ideas: ${answer.status}`);
      }
      this.show((await answer.json()).features);
      this.tell("");
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.tell(this.region.dataset.failed);
      }
    }
  }

  address() {
    const query = new URLSearchParams(this.filters);
    // what belongs to the list alone
    ["after", "before", "order", "said"].forEach((name) => query.delete(name));
    query.set("bbox", this.box().map((degree) => degree.toFixed(5)).join(","));
    query.set("zoom", String(Math.round(this.map.getZoom())));
    return `${this.region.dataset.listMap}?${query}`;
  }

  /** What is seen of the municipality; the sea around it would only make the clusters coarser. */
  box() {
    const seen = this.map.getBounds();
    const [[south, west], [north, east]] = this.settings.bounds;
    const within = (degree, least, most) => Math.min(Math.max(degree, least), most);
    return [
      within(seen.getWest(), west, east),
      within(seen.getSouth(), south, north),
      within(seen.getEast(), west, east),
      within(seen.getNorth(), south, north),
    ];
  }

  /** Keeps markers that are still there, so that focus and popup stay; north comes first, as one reads. */
  show(features) {
    const wanted = new Map(features.map((feature) => [keyOf(feature), feature]));
    const focused = document.activeElement;
    for (const [key, marker] of this.markers) {
      if (!wanted.has(key) && !marker.isOpen?.()) {
        marker.remove();
        this.markers.delete(key);
      }
    }
    for (const feature of [...wanted.values()].sort(northFirst)) {
      const key = keyOf(feature);
      if (!this.markers.has(key)) {
        this.markers.set(key, this.marker(feature).addTo(this.map));
      }
    }
    spread(this.map, [...this.markers.values()]);
    watch(this, features.filter(({ id }) => id).map(({ id, properties }) => [id, properties.seen]), this.world);
    if (focused !== document.activeElement && focused?.matches(".map-cluster, .map-pin")) {
      // what had the focus fell apart: the map itself takes it
      this.map.getContainer().focus({ preventScroll: true });
    }
  }

  /** A pin follows its idea. */
  renew(idea) {
    this.markers.get(`idea ${idea.id}`)?.renew(idea);
  }

  marker(feature) {
    return feature.properties.count > 1
      ? clusterMarker(feature, this.map)
      : pinMarker(feature, this.map, this.settings, this.region);
  }

  tell(text) {
    if (this.note && this.note.textContent !== text) {
      this.note.textContent = text;
    }
  }
}

const keyOf = ({ id, properties, geometry }) =>
  properties.count > 1 ? `${geometry.coordinates.join(" ")} ${properties.count}` : `idea ${id}`;

const northFirst = (a, b) =>
  b.geometry.coordinates[1] - a.geometry.coordinates[1] || a.geometry.coordinates[0] - b.geometry.coordinates[0];
