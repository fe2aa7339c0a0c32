/**
 * How the basemap is drawn: what lies under what, from which zoom, and how wide. Colours are the theme's: each name
 * here is a custom property --bs-map-<name>.
 */

/** Surfaces and thin lines, from the bottom up. */
export const GROUND = [
  "land",
  "foreshore",
  "farmland",
  "beach",
  "reed",
  "park",
  "water",
  "ditch",
  "square",
  "quay",
  "civic",
  "building",
];

export const LINES = new Set(["ditch", "quay", "pier", "ferry", "path", "street", "road", "bridge"]);

/** Surfaces with an outline in a colour of their own. */
export const OUTLINED = new Set(["land", "park", "water", "square", "civic", "building"]);

const FROM = {
  beach: 13,
  bridge: 15,
  building: 14.5,
  civic: 14,
  ditch: 15,
  landmark: 15,
  path: 15,
  pier: 14,
  quay: 14,
  reed: 13,
  road: 10,
  square: 14,
  street: 13,
  tree: 16,
};

/** Whether things of this kind are shown at this zoom. */
export const shown = (kind, zoom) => zoom >= (FROM[kind] ?? 0);

/** Zooms at which names of places are shown, by rank: island, district, neighbourhood. */
const PLACES = { 1: [9, 12.9], 2: [12, 14.4], 3: [13.5, 17] };
const NAMES = { road: 15, street: 15.5, path: 17, landmark: 15.5 };

export const placeShown = (rank, zoom) => zoom >= PLACES[rank][0] && zoom <= PLACES[rank][1];
export const nameShown = (kind, zoom) => zoom >= NAMES[kind];

const WIDTHS = {
  bridge: [[15, 2.2], [16, 4.6], [17, 9], [18, 16], [19, 28]],
  ditch: [[15, 0.8], [16, 1.4], [17, 2.4], [18, 4]],
  ferry: [[12, 1], [15, 1.6], [18, 2.4]],
  path: [[15, 1], [16, 1.4], [17, 2.2], [18, 3.2], [19, 5]],
  pier: [[14, 1], [15, 1.6], [16, 2.6], [17, 4.5], [18, 8]],
  quay: [[14, 0.8], [16, 1.8], [18, 4]],
  road: [[11, 0.8], [12, 1], [13, 1.6], [14, 2.4], [15, 4], [16, 7], [17, 12], [18, 20], [19, 34]],
  street: [[13, 0.5], [14, 0.9], [15, 2.2], [16, 4.6], [17, 9], [18, 16], [19, 28]],
  tree: [[16, 2.6], [17, 4.2], [18, 7], [19, 12]],
};

/** Width in pixels at this zoom, between the widths we know. */
export function width(kind, zoom) {
  const known = WIDTHS[kind];
  const next = known.findIndex(([at]) => at >= zoom);
  if (next <= 0) {
    return next === 0 ? known[0][1] : known[known.length - 1][1];
  }
  const [before, from] = known[next - 1];
  const [after, to] = known[next];
  return from + ((to - from) * (zoom - before)) / (after - before);
}
