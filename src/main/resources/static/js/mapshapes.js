/** The basemap's file as shapes that can be drawn at any zoom: paths in pixels of one zoom, scaled when drawn. */

/** The zoom whose pixels the paths are in. */
export const KEPT_ZOOM = 16;
const loads = new Map();

/** The basemap at this address, read once however many maps a page has. */
export function loadBasemap(fetch, address) {
  if (!loads.has(address)) {
    const load = fetch(address).then((answer) => {
      if (!answer.ok) {
        throw new Error(`basemap: ${answer.status}`);
      }
      return answer.json();
    });
    loads.set(address, load.then((features) => prepare(window.L, features)));
  }
  return loads.get(address);
}

function prepare(L, collection) {
  const at = ([lon, lat]) => L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), KEPT_ZOOM);
  const origin = at(firstPoint(collection.features[0].geometry.coordinates)).floor();
  const kinds = {};
  for (const { geometry, properties } of collection.features) {
    const lines = linesOf(geometry).map((line) => line.map((c) => at(c).subtract(origin)));
    const closed = geometry.type.endsWith("Polygon");
    const shape = { ...properties, lines, path: pathOf(lines, closed), box: L.bounds(lines.flat()) };
    (kinds[properties.kind] ??= []).push(shape);
  }
  return { origin, kinds };
}

const firstPoint = (coordinates) => (typeof coordinates[0] === "number" ? coordinates : firstPoint(coordinates[0]));

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
