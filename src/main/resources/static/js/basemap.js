/**
 * Our own basemap as a Leaflet layer: land, water, streets, buildings and names, drawn on one canvas that reaches a
 * little beyond the window. Shapes are kept as paths in pixels of one zoom and scaled; colours come from the theme and
 * follow it when it turns dark.
 */
import { drawNames } from "./mapnames.js";
import { KEPT_ZOOM } from "./mapshapes.js";
import { GROUND, LINES, OUTLINED, shown, width } from "./mapstyle.js";

const SHARPEST = 2;

/**
 * A layer that draws shapes; add it to a map.
 *
 * @param kinds shapes by kind; after adding more, ask for redraw()
 * @param origin what the shapes count from
 */
export function basemapLayer(L, kinds, origin) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const Layer = L.Renderer.extend({
    options: { padding: 0.4, pane: "basemap" },
    _initContainer() {
      this._container = L.DomUtil.create("canvas", "basemap");
      this._repaint = () => this.redraw();
      dark.addEventListener("change", this._repaint);
    },
    redraw() {
      this._update();
    },
    _destroyContainer() {
      dark.removeEventListener("change", this._repaint);
      this._container.remove();
      delete this._container;
    },
    _update() {
      if (this._map._animatingZoom && this._bounds) {
        return;
      }
      L.Renderer.prototype._update.call(this);
      L.DomUtil.setPosition(this._container, this._bounds.min);
      draw(this._container, kinds, viewOf(this._map, this._bounds, origin));
    },
  });
  return new Layer();
}

/** What is to be seen: how large, and where a kept pixel lands on the canvas. */
function viewOf(map, bounds, origin) {
  const zoom = map.getZoom();
  const scale = 2 ** (zoom - KEPT_ZOOM);
  const shift = origin.multiplyBy(scale).subtract(map.getPixelOrigin()).subtract(bounds.min);
  const size = bounds.getSize();
  const style = getComputedStyle(map.getContainer());
  return {
    zoom,
    scale,
    shift,
    size,
    font: style.fontFamily,
    colour: (name) => style.getPropertyValue(`--bs-map-${name}`).trim(),
    sees: ({ box }) =>
      box.max.x * scale + shift.x >= 0 &&
      box.max.y * scale + shift.y >= 0 &&
      box.min.x * scale + shift.x <= size.x &&
      box.min.y * scale + shift.y <= size.y,
  };
}

function draw(canvas, kinds, view) {
  const sharp = Math.min(window.devicePixelRatio || 1, SHARPEST);
  canvas.width = view.size.x * sharp;
  canvas.height = view.size.y * sharp;
  canvas.style.width = `${view.size.x}px`;
  canvas.style.height = `${view.size.y}px`;
  const pen = canvas.getContext("2d");
  pen.setTransform(sharp * view.scale, 0, 0, sharp * view.scale, sharp * view.shift.x, sharp * view.shift.y);
  pen.lineJoin = "round";
  drawShapes(pen, kinds, view);
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  drawNames(pen, kinds, view);
}

function drawShapes(pen, kinds, view) {
  const { zoom, scale, colour } = view;
  const each = (kind, act) => {
    if (shown(kind, zoom)) {
      (kinds[kind] ?? []).filter(view.sees).forEach(act);
    }
  };
  const line = (shape, ink, wide, cap = "butt", dashes = []) => {
    pen.strokeStyle = ink;
    pen.lineWidth = wide / scale;
    pen.lineCap = cap;
    pen.setLineDash(dashes.map((d) => d / scale));
    pen.stroke(shape.path);
  };
  for (const kind of GROUND) {
    each(kind, (shape) => {
      if (LINES.has(kind)) {
        line(shape, colour(kind), width(kind, zoom));
        return;
      }
      pen.fillStyle = colour(kind);
      pen.fill(shape.path, "evenodd");
      if (OUTLINED.has(kind) && (kind !== "building" || zoom >= 16)) {
        line(shape, colour(`${kind}-line`), 1);
      }
    });
  }
  each("pier", (shape) => line(shape, colour("pier"), width("pier", zoom)));
  each("ferry", (shape) => line(shape, colour("ferry"), width("ferry", zoom), "butt", [6, 6]));
  each("path", (shape) => line(shape, colour("path"), width("path", zoom), "butt", zoom >= 16 ? [4, 3] : []));
  each("bridge", (shape) => line(shape, colour("bridge-line"), width(shape.of, zoom) + 3.4));
  for (const kind of ["street", "road"]) {
    each(kind, (shape) => line(shape, colour(`${kind}-line`), width(kind, zoom) + (zoom >= 15 ? 1.6 : 1), "round"));
  }
  for (const kind of ["street", "road"]) {
    each(kind, (shape) => line(shape, colour(kind), width(kind, zoom), "round"));
  }
  each("tree", (shape) => drawTrees(pen, shape, view));
}

function drawTrees(pen, shape, { scale, zoom, colour }) {
  pen.fillStyle = colour("tree");
  pen.beginPath();
  for (const { x, y } of shape.lines[0]) {
    const radius = width("tree", zoom) / scale;
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }
  pen.fill();
}
