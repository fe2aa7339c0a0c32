/**
 * The desk of a walk, as it is now. The public stream says only that there is something to ask for; the page asks for it as who looks at it,
 * and waits while somebody is choosing, so that nothing is taken from under their hand.
 */
export function start(element, { fetch }) {
  let behind = false;
  const busy = () => element.contains(document.activeElement) || element.querySelector("details[open]") !== null;

  async function ask() {
    if (busy()) {
      behind = true;
      return;
    }
    behind = false;
    const answer = await fetch(element.dataset.tablets);
    if (answer.ok && !answer.redirected && !busy()) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-tablets-now]");
      if (fresh) {
        element.replaceChildren(document.adoptNode(fresh));
      }
    }
  }

  document.addEventListener("live:idea", (event) => {
    if (String(event.detail.id) === element.dataset.hears) {
      ask().catch(() => (behind = true));
    }
  });
  element.addEventListener("focusout", () => setTimeout(() => behind && ask().catch(() => {}), 250));
}
