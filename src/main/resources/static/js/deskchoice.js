/** Ticking lines of the desk: one, a stretch with Shift, or all of the page; and saying how many are ticked. */
let last = null;

const boxes = (board) => [...board.querySelectorAll('input[form="bulk"]')];

export const chosen = (board) => boxes(board).filter((box) => box.checked);

export function toggle(board, line, stretch) {
  const box = line.querySelector('input[form="bulk"]');
  box.checked = !box.checked;
  reach(board, box, stretch);
  return true;
}

export function toggleAll(board) {
  const all = boxes(board);
  const on = all.some((box) => !box.checked);
  all.forEach((box) => (box.checked = on));
  showChosen(board);
  return all.length > 0;
}

/** A tick by mouse or space bar. */
export function pick(board, event) {
  if (event.target.matches("[data-all]")) {
    boxes(board).forEach((box) => (box.checked = event.target.checked));
    showChosen(board);
  } else if (event.target.matches('input[form="bulk"]')) {
    reach(board, event.target, shift);
  }
}

let shift = false;
document.addEventListener("click", (event) => (shift = event.shiftKey), true);

/** With Shift everything between the last tick and this one follows it. */
function reach(board, box, stretch) {
  const all = boxes(board);
  const [from, to] = [all.indexOf(last), all.indexOf(box)].toSorted((a, b) => a - b);
  if (stretch && from >= 0) {
    all.slice(from, to + 1).forEach((between) => (between.checked = box.checked));
  }
  last = box;
  showChosen(board);
}

export function showChosen(board) {
  const n = chosen(board).length;
  const words = board.querySelector("[data-count-chosen]");
  if (words) {
    words.textContent = n === 0 ? "" : words.dataset.countChosen.replace("#", String(n));
  }
  board.querySelector("#bulk")?.classList.toggle("desk-bulk--busy", n > 0);
  const all = board.querySelector("[data-all]");
  if (all) {
    all.checked = n > 0 && n === boxes(board).length;
  }
}
