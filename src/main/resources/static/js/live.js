/**
 * Counters and stages as they are now. One stream for the whole page says what differs from what the page shows; it stops
 * while nobody looks at the page, and says which versions the page has when it begins again, so nothing is missed. A
 * screen reader hears about the idea whose page this is, and not more often than every ten seconds.
 */
import { announce, parsed, sentence, texts } from "./livewords.js";

const MOST = 60;
const SHORTEST = 1_000;
const LONGEST = 60_000;

const elements = new Set();
const others = new Map();
let open = null;
let source = null;
let soon = null;
let pause = SHORTEST;

export function start(element, { events }) {
  elements.add(element);
  begin(events);
}

/** Ideas that something else shows than an element with their number: pairs of number and version. */
export function watch(owner, ideas, { events }) {
  others.set(owner, new Map(ideas));
  begin(events);
}

function begin(events) {
  if (open === null) {
    open = events;
    document.addEventListener("visibilitychange", () => (document.hidden ? stop() : plan(0)));
    window.addEventListener("pagehide", stop);
    window.addEventListener("pageshow", () => plan(0));
    window.addEventListener("online", () => plan(0));
  }
  plan(50);
}

function plan(wait) {
  clearTimeout(soon);
  soon = setTimeout(connect, wait);
}

function stop() {
  clearTimeout(soon);
  source?.close();
  source = null;
}

/** What is on the page now, with the version it shows. */
function wanted() {
  const found = new Map();
  for (const element of elements) {
    if (element.isConnected) {
      found.set(element.dataset.liveIdea, element.dataset.liveSeen);
    } else {
      elements.delete(element);
    }
  }
  for (const ideas of others.values()) {
    for (const [id, seen] of ideas) {
      if (!found.has(String(id))) {
        found.set(String(id), seen);
      }
    }
  }
  return [...found].slice(0, MOST);
}

function connect() {
  const ideas = wanted();
  const names = ideas.map(([id]) => id).join();
  if (document.hidden || ideas.length === 0) {
    stop();
    return;
  }
  if (source?.names === names && source.readyState !== 2) {
    return;
  }
  stop();
  source = open(`/live?ideas=${ideas.map(([id, seen]) => (seen ? `${id}:${seen}` : id)).join()}`);
  source.names = names;
  source.addEventListener("idea", (event) => {
    pause = SHORTEST;
    apply(JSON.parse(event.data));
  });
  source.addEventListener("error", again);
}

/** The stream broke, or the node stops: somewhat later, and not all pages at once. */
function again() {
  stop();
  plan(pause * (0.5 + Math.random()));
  pause = Math.min(pause * 2, LONGEST);
}

function apply({ id, version, facts, pieces }) {
  for (const element of document.querySelectorAll(`[data-live-idea="${id}"]`)) {
    element.dataset.liveSeen = version;
  }
  others.forEach((ideas) => ideas.has(id) && ideas.set(id, version));
  const before = sentence(id);
  for (const [name, html] of Object.entries(pieces)) {
    for (const place of document.querySelectorAll(`[data-live="${name}:${id}"]`)) {
      put(place, html);
    }
  }
  document.dispatchEvent(new CustomEvent("live:idea", { detail: { id, version, ...facts, ...texts(pieces) } }));
  if (sentence(id) !== before) {
    announce(id);
  }
}

function put(place, html) {
  const fresh = parsed(html);
  if (fresh) {
    place.replaceWith(fresh);
  } else if (!place.contains(document.activeElement)) {
    place.remove();
  }
}
