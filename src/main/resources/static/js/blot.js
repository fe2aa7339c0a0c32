// Rectangles over a photo, drawn with a finger or a mouse, and moved and sized by keyboard. The fields below it hold the numbers and are what is sent.
const SIDES = ["left", "top", "width", "height"];
const STEP = 1;
const LEAST = 2;

const tidy = (n) => Math.round(n * 10) / 10;
const within = (n, most) => tidy(Math.min(Math.max(0, n), most));

/** A rectangle after a key; null for a key that does nothing. */
export function moved(blot, key, sizing) {
  const way = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key];
  if (!way) return null;
  const [x, y] = way;
  return sizing
    ? { ...blot, width: Math.max(LEAST, within(blot.width + x, 100 - blot.left)), height: Math.max(LEAST, within(blot.height + y, 100 - blot.top)) }
    : { ...blot, left: within(blot.left + x, 100 - blot.width), top: within(blot.top + y, 100 - blot.height) };
}

/** The rectangle between two corners. */
export function between(a, b) {
  return { left: tidy(Math.min(a.x, b.x)), top: tidy(Math.min(a.y, b.y)), width: tidy(Math.abs(a.x - b.x)), height: tidy(Math.abs(a.y - b.y)) };
}

function blots(photo, rows) {
  const input = (row, side) => row.querySelector(`[data-side="${side}"]`);
  const read = (row) => Object.fromEntries(SIDES.map((side) => [side, Number(input(row, side).value.replace(",", ".")) || 0]));
  const marks = new Map();

  function write(row, blot) {
    for (const side of SIDES) input(row, side).value = blot ? String(blot[side]) : "";
    draw(row);
  }

  function draw(row) {
    const blot = read(row);
    const mark = marks.get(row);
    mark.hidden = !(blot.width > 0 && blot.height > 0);
    for (const side of SIDES) mark.style[side] = `${blot[side]}%`;
  }

  function key(event, row) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      write(row, null);
      input(row, "left").focus();
      return;
    }
    const next = moved(read(row), event.key, event.shiftKey);
    if (next) {
      event.preventDefault();
      write(row, next);
    }
  }

  rows.forEach((row, n) => {
    const mark = document.createElement("button");
    mark.type = "button";
    mark.className = "blot-mark";
    mark.textContent = String(n + 1);
    mark.setAttribute("aria-label", `${photo.dataset.name} ${n + 1}`);
    mark.addEventListener("keydown", (event) => key(event, row));
    marks.set(row, mark);
    photo.append(mark);
    row.addEventListener("input", () => draw(row));
    row.querySelector("[data-blot-clear]").addEventListener("click", () => write(row, null));
    draw(row);
  });

  function at(event) {
    const box = photo.getBoundingClientRect();
    return { x: within(((event.clientX - box.left) / box.width) * 100, 100), y: within(((event.clientY - box.top) / box.height) * 100, 100) };
  }

  photo.addEventListener("pointerdown", (event) => {
    const row = rows.find((one) => marks.get(one).hidden);
    if (event.target.closest(".blot-mark") || !row || event.button !== 0) return;
    event.preventDefault();
    const from = at(event);
    photo.setPointerCapture(event.pointerId);
    const move = (next) => write(row, between(from, at(next)));
    const end = () => {
      photo.removeEventListener("pointermove", move);
      const blot = read(row);
      if (blot.width < LEAST || blot.height < LEAST) write(row, null);
      else marks.get(row).focus();
    };
    photo.addEventListener("pointermove", move);
    photo.addEventListener("pointerup", end, { once: true });
    photo.addEventListener("pointercancel", end, { once: true });
  });
}

if (typeof document !== "undefined") {
  const photo = document.querySelector("[data-blots]");
  if (photo) blots(photo, [...document.querySelectorAll("[data-blot]")]);
}
