/** Names on the basemap: the most important first, and none across another. */
import { nameShown, placeShown, shown } from "./mapstyle.js";

const STREETS = ["road", "street", "path"];
/** A street that turns further than this (radians) is written along only up to there. */
const BEND = 0.2;

export function drawNames(pen, kinds, view) {
  const names = new Names(pen, view);
  for (const place of [...(kinds.place ?? [])].sort((a, b) => a.rank - b.rank)) {
    if (placeShown(place.rank, view.zoom)) {
      names.place(place);
    }
  }
  if (shown("landmark", view.zoom)) {
    (kinds.landmark ?? []).filter(view.sees).forEach((landmark) => names.landmark(landmark));
  }
  for (const kind of STREETS) {
    if (nameShown(kind, view.zoom)) {
      (kinds[kind] ?? []).filter((street) => street.name && view.sees(street)).forEach((street) => names.street(street));
    }
  }
}

class Names {
  constructor(pen, view) {
    this.pen = pen;
    this.view = view;
    this.taken = [];
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
  }

  at({ x, y }) {
    const { scale, shift } = this.view;
    return { x: x * scale + shift.x, y: y * scale + shift.y };
  }

  place({ name, rank, lines }) {
    const { x, y } = this.at(lines[0][0]);
    const district = rank === 2;
    this.use(district ? 14 : rank === 1 ? 20 : 13, district ? 700 : 600, district ? 1.2 : 0);
    const word = district ? name.toUpperCase() : name;
    if (this.claims(x, y, this.pen.measureText(word).width, 18)) {
      this.write(word, x, y, "place-text");
    }
  }

  landmark({ name, lines }) {
    const { x, y } = this.at(lines[0][0]);
    const { pen, view } = this;
    pen.beginPath();
    pen.arc(x, y, 5, 0, 2 * Math.PI);
    pen.fillStyle = view.colour("landmark");
    pen.strokeStyle = view.colour("halo");
    pen.lineWidth = 1.5;
    pen.setLineDash([]);
    pen.fill();
    pen.stroke();
    this.use(12, 600, 0);
    if (nameShown("landmark", view.zoom) && this.claims(x, y + 15, pen.measureText(name).width, 14)) {
      this.write(name, x, y + 15, "landmark-text");
    }
  }

  /** Along the middle of the longest stretch that has room for it, never upside down. */
  street({ name, lines }) {
    this.use(11.5, 500, 0);
    const need = this.pen.measureText(name).width;
    const stretches = lines.flatMap((line) => this.stretches(line.map((point) => this.at(point))));
    const roomy = stretches.filter(({ length }) => length > need * 0.9).sort((a, b) => b.length - a.length);
    for (const { x, y, angle } of roomy.slice(0, 4)) {
      const wide = Math.abs(Math.cos(angle)) * need + Math.abs(Math.sin(angle)) * 12;
      const high = Math.abs(Math.sin(angle)) * need + Math.abs(Math.cos(angle)) * 12;
      if (this.claims(x, y, wide, high)) {
        this.pen.save();
        this.pen.translate(x, y);
        this.pen.rotate(angle);
        this.write(name, 0, 0, "street-text");
        this.pen.restore();
        return;
      }
    }
  }

  /** Pieces of a line that are straight enough to write along. */
  stretches(points) {
    const found = [];
    let from = 0;
    for (let to = 1; to < points.length; to++) {
      const straight = Math.hypot(points[to].x - points[from].x, points[to].y - points[from].y);
      const bends = to < points.length - 1 && turn(points[from], points[from + 1], points[to], points[to + 1]) > BEND;
      if (to === points.length - 1 || bends) {
        found.push(stretch(points[from], points[to], straight));
        from = to;
      }
    }
    return found;
  }

  use(size, weight, spacing) {
    this.pen.font = `${weight} ${size}px ${this.view.font}`;
    this.pen.letterSpacing = `${spacing}px`;
  }

  claims(x, y, wide, high) {
    const { size } = this.view;
    const box = { left: x - wide / 2 - 3, right: x + wide / 2 + 3, top: y - high / 2 - 2, bottom: y + high / 2 + 2 };
    const outside = box.left < 0 || box.right > size.x || box.top < 0 || box.bottom > size.y;
    const crosses = (o) => box.left < o.right && box.right > o.left && box.top < o.bottom && box.bottom > o.top;
    if (outside || this.taken.some(crosses)) {
      return false;
    }
    this.taken.push(box);
    return true;
  }

  write(word, x, y, colour) {
    const { pen, view } = this;
    pen.setLineDash([]);
    pen.strokeStyle = view.colour("halo");
    pen.lineWidth = 3;
    pen.strokeText(word, x, y);
    pen.fillStyle = view.colour(colour);
    pen.fillText(word, x, y);
  }
}

function stretch(a, b, length) {
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const upright = angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle: upright, length };
}

/** How far the direction from c to d is off that from a to b. */
function turn(a, b, c, d) {
  const first = Math.atan2(b.y - a.y, b.x - a.x);
  const second = Math.atan2(d.y - c.y, d.x - c.x);
  const between = Math.abs(second - first);
  return Math.min(between, 2 * Math.PI - between);
}
