/** The basemap's file as shapes that can be drawn at any zoom: paths in pixels of one zoom, scaled when drawn. */

/** The zoom whose pixels the paths are in. */
export const KEPT_ZOOM = 16;
const loads = new Map();

/** Paths have little room for digits: they count from the middle of the map. */
export function originOf(L, bounds) {
  return L.CRS.EPSG3857.latLngToPoint(bounds.getCenter(), KEPT_ZOOM).floor();
}

/** The shapes in this file by kind, read once however many maps a page has. */
export function loadShapes(fetch, address, origin) {
  if (!loads.has(address)) {
    const load = fetch(address).then((answer) => {
      if (!answer.ok) {
        throw new Error(`${address}: ${answer.status}`);
      }
      return answer.json();
    });
    loads.set(address, load.then((collection) => prepare(window.L, collection, origin)));
  }
  return loads.get(address);
}

function prepare(L, { features }, origin) {
  const at = ([lon, lat]) => L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), KEPT_ZOOM);
  const kinds = {};
  for (const { geometry, properties } of features) {
    const lines = linesOf(geometry).map((line) => line.map((c) => at(c).subtract(origin)));
    const closed = geometry.type.endsWith("Polygon");
    const shape = { ...properties, lines, path: pathOf(lines, closed), box: L.bounds(lines.flat()) };
    (kinds[properties.kind] ??= []).push(shape);
  }
  return kinds;
}

function linesOf({ type, coordinates }) {
  switch (type) {
    case "Point":
      return [[coordinates]];
    case "MultiPoint":
    case "LineString":
      return [coordinates];
    case "MultiPolygon":
      return coordinates.flat();
    default:
      return coordinates;
  }
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
