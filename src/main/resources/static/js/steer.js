/** Moves a map under its cross-hair: by dragging, with the arrow keys (further with shift) or with buttons. */
const STEP = 20;
const FURTHER = 5;
const WAYS = { up: [0, -STEP], down: [0, STEP], left: [-STEP, 0], right: [STEP, 0] };
const ZOOMS = { "+": 1, "=": 1, "-": -1 };

/**
 * @param map the map, with Leaflet's own keys switched off: those do not count while the map still moves
 * @param buttons each says in data-steer which way
 * @param steered called before every move
 */
export function steerable(map, buttons, steered) {
  const go = (way, further) => {
    steered();
    map.panBy(WAYS[way].map((pixels) => (further ? FURTHER * pixels : pixels)), { animate: false });
  };
  const element = map.getContainer();
  element.tabIndex = 0;
  element.addEventListener("keydown", (event) => {
    if (event.target !== element) {
      return;
    }
    if (event.key.startsWith("Arrow")) {
      go(event.key.slice("Arrow".length).toLowerCase(), event.shiftKey);
    } else if (event.key in ZOOMS) {
      map.setZoom(map.getZoom() + ZOOMS[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  });
  for (const button of buttons) {
    button.addEventListener("click", ({ shiftKey }) => go(button.dataset.steer, shiftKey));
  }
  map.on("dragstart", steered);
}
