/** On a phone: shows the map in place of the list, and the list again. Both stay on the page, so that nothing is asked twice. */
export function start(nav) {
  const both = document.querySelector(".list-map");
  const links = [...nav.querySelectorAll("a")];
  nav.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !both) {
      return;
    }
    event.preventDefault();
    both.dataset.view = link.hash === "#map" ? "map" : "list";
    links.forEach((other) => other.removeAttribute("aria-current"));
    link.setAttribute("aria-current", "true");
  });
}
