/** The piece of the map that was taken along, as shapes for the basemap layer. */
import { KEPT_ZOOM } from "../js/mapshapes.js";
import { degrees } from "./place.js";

/** What the basemap draws in its place. */
const KINDS = { green: "park", name: "landmark", border: null };

/** Where the map reaches; without one, around the stops and the route; null when there is nothing at all. */
export function boundsOf(L, { map, nodes, route }) {
  if (map?.bounds) {
    const [west, south, east, north] = map.bounds.map(degrees);
    return L.latLngBounds([south, west], [north, east]);
  }
  const all = [...nodes.map(({ lonE6, latE6 }) => [lonE6, latE6]), ...(route ?? [])];
  return all.length ? L.latLngBounds(all.map(latLng)).pad(0.3) : null;
}

export const latLng = ([lonE6, latE6]) => [degrees(latE6), degrees(lonE6)];

export function shapesOf(L, layers, origin) {
  const kinds = {};
  for (const { kind, name, shape, points, holes = [] } of layers) {
    const drawn = kind in KINDS ? KINDS[kind] : kind;
    if (drawn) {
      const lines = [points, ...holes].map((line) => line.map((point) => L.CRS.EPSG3857.latLngToPoint(L.latLng(latLng(point)), KEPT_ZOOM).subtract(origin)));
      (kinds[drawn] ??= []).push({ kind: drawn, name, lines, path: pathOf(lines, shape === "area"), box: L.bounds(lines.flat()) });
    }
  }
  return kinds;
}

function pathOf(lines, closed) {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach(({ x, y }, i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    if (closed) {
      path.closePath();
    }
  }
  return path;
}
