/**
 * The one script every page loads. Marks that scripts run, starts a behaviour for every element that asks for it by a
 * data attribute (again after htmx put new elements in), and closes menus. Each behaviour is a module of its own,
 * fetched only where it is needed; it gets the browser's storage and network as arguments.
 */
import { forgetDraft } from "./drafts.js";

/** What drafts are called, each by the sentence that says it was taken in. */
const DRAFTS = { "ideas.said.put_forward": "/ideas/new", "ideas.said.entered": "/ideas/entry" };

const map = (element, load) => import("./leaflet.js").then(({ whenSeen }) => whenSeen(element, load));

const BEHAVIOURS = {
  "[data-count]": () => import("./count.js"),
  "form[data-draft]": () => import("./draft.js"),
  "[data-photo]": () => import("./photo.js"),
  "[data-place]": () => import("./place.js"),
  "[data-circle]": () => import("./circle.js"),
  "[data-list-map]": (element) => map(element, () => import("./listmap.js")),
  "[data-walk-map]": (element) => map(element, () => import("./walkmap.js")),
  "[data-import-map]": () => import("./importmap.js"),
  "[data-import-file]": () => import("./importfile.js"),
  "[data-vote-map]": (element) => map(element, () => import("./votemap.js")),
  "[data-together]": () => import("./together.js"),
  "[data-together-map]": (element) => map(element, () => import("./togethermap.js")),
  "[data-view-switch]": () => import("./viewswitch.js"),
  "[data-mini-map]": (element) => map(element, () => import("./minimap.js")),
  "details[data-similar]": () => import("./similar.js"),
  "[data-near-me]": () => import("./nearme.js"),
  "[data-live-idea]": () => import("./live.js"),
  "[data-desk]": () => import("./desk.js"),
  "[data-tablets]": () => import("./tablets.js"),
  "[data-until]": () => import("./until.js"),
  "form[data-receipt]": () => import("./receipt.js"),
};

const started = new WeakSet();

/** The browser's storage; a private window may refuse it, then nothing is kept. */
function storage() {
  try {
    window.localStorage.getItem("");
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}

const world = {
  storage: storage(),
  fetch: (address, options) => window.fetch(address, { credentials: "same-origin", ...options }),
  request: () => new XMLHttpRequest(),
  location: navigator.geolocation,
  events: (address) => new EventSource(address),
};

function start(root) {
  for (const [selector, load] of Object.entries(BEHAVIOURS)) {
    const found = [...root.querySelectorAll(selector)];
    if (root instanceof Element && root.matches(selector)) {
      found.push(root);
    }
    for (const element of found.filter((it) => !started.has(it))) {
      started.add(element);
      load(element)
        .then((behaviour) => behaviour.start(element, world))
        .catch((failure) => console.warn("The page works without", selector, failure));
    }
  }
}

/** The sentence about what was just done is for now: reloading or sharing the page must not say it again. */
function forgetSaid() {
  const here = new URL(window.location.href);
  const said = here.searchParams.get("said");
  if (said === null) {
    return;
  }
  for (const [sentence, draft] of Object.entries(DRAFTS)) {
    if (said.startsWith(sentence)) {
      forgetDraft(world.storage, draft);
    }
  }
  here.searchParams.delete("said");
  window.history.replaceState(window.history.state, "", here);
}

const openMenus = () => document.querySelectorAll("details.menu[open]");

/** Escape closes an open menu and gives the focus back to its button. */
function closeByKey(event) {
  if (event.key !== "Escape") {
    return;
  }
  for (const menu of openMenus()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) {
      menu.querySelector("summary").focus();
    }
  }
}

function closeOthers(event) {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
}

/** After a form came back with complaints, reading starts there. */
function readComplaints(root) {
  root.querySelector(".error-summary")?.focus();
}

/** The server was not reached: what was asked did not happen, and the page must not keep silent about it. */
function tellUnreached() {
  const alert = document.createElement("div");
  alert.className = "utrecht-alert utrecht-alert--error unreached";
  alert.textContent = document.body.dataset.unreached;
  document.querySelector("#alerts")?.replaceChildren(alert);
}

function reachedAgain() {
  document.querySelector(".unreached")?.remove();
}

/** Who signs out of a shared computer leaves no draft behind. */
function forgetDrafts(event) {
  if (event.target.getAttribute("action")?.startsWith("/sign-out")) {
    Object.values(DRAFTS).forEach((draft) => forgetDraft(world.storage, draft));
  }
}

document.documentElement.classList.add("js");
document.addEventListener("submit", forgetDrafts);
document.addEventListener("keydown", closeByKey);
document.addEventListener("click", closeOthers);
document.addEventListener("focusin", closeOthers);
document.addEventListener("htmx:sendError", tellUnreached);
document.addEventListener("htmx:beforeOnLoad", reachedAgain);
document.addEventListener("htmx:load", (event) => start(event.detail.elt));

function begin() {
  start(document);
  readComplaints(document);
  forgetSaid();
}

// deferred scripts, Leaflet of a form among them, have run by then
if (document.readyState === "complete") {
  begin();
} else {
  document.addEventListener("DOMContentLoaded", begin);
}
