/**
 * One line at the bottom of the window says that there are ideas that want the same. Who opens it is taken there, and
 * taken back on closing; and has seen them, so that sending does not stop there once more.
 */
export function start(box) {
  const seen = box.querySelector("[name=similar_seen]");
  let before = window.scrollY;
  box.querySelector("summary").addEventListener("click", () => {
    before = box.open ? before : window.scrollY;
  });
  box.addEventListener("toggle", () => {
    if (box.open) {
      seen.disabled = false;
      box.scrollIntoView({ block: "start" });
    } else {
      window.scrollTo({ top: before });
    }
  });
}
