/** Takes what was just done, and the way to undo it, out of view when it is too late. */
export function start(bar) {
  setTimeout(() => bar.remove(), Number(bar.dataset.until));
}
