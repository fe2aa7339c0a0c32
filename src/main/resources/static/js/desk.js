/**
 * The desk with a keyboard: a current line, what stands beside it on wide screens, and who looks at it too. Keys do nothing
 * while a field has the focus, and nothing at all for who switched them off. Whatever they do, a button does as well.
 */
import { chosen, pick, showChosen, toggle, toggleAll } from "./deskchoice.js";
import { goTo, inField, isAct, showRefusal, shut, tell, use } from "./deskparts.js";

const WIDE = "(min-width: 62.5rem)";
const PRESENCE = 15_000;
const PATIENCE = 120;

let acting = false;
let waiting = null;
let soon = null;
let begun = false;
let scrolled = 0;

const board = () => document.querySelector("[data-desk]");
const lines = () => [...board().querySelectorAll("[data-line]")];
const now = () => board().querySelector(".desk-line--now");
const link = (line) => line.querySelector(".desk-line__link");
const sheet = () => document.querySelector("#desk-sheet");
const shown = () => document.querySelector("[data-sheet]")?.dataset.sheet;
const wide = () => window.matchMedia(WIDE).matches;

export function start(element) {
  const again = begun;
  once();
  showChosen(element);
  const line = now();
  again && window.scrollTo(0, scrolled);
  if (line && document.activeElement === document.body && (again || cameBack())) {
    goTo(line, again);
  } else if (!line && wide() && lines().length > 0 && !again) {
    open(lines()[0], 0);
  }
  showRefusal(element);
  later();
}

/** From a page of another room, to where they left off. */
const cameBack = () => new URLSearchParams(location.search).has("at");

function once() {
  if (begun) {
    return;
  }
  begun = true;
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", clicked);
  document.addEventListener("change", (event) => board() && pick(board(), event));
  document.addEventListener("htmx:beforeSwap", () => (scrolled = window.scrollY));
  document.addEventListener("htmx:afterSettle", later);
  document.addEventListener("htmx:beforeRequest", (event) => (acting ||= isAct(event)));
  document.addEventListener("htmx:afterRequest", (event) => (acting &&= !isAct(event)));
  setInterval(() => document.hidden || tell(), PRESENCE);
}

/** Makes this line the current one, and shows it beside the list where there is room. */
function open(line, wait) {
  for (const other of lines()) {
    other.classList.toggle("desk-line--now", other === line);
    link(other).toggleAttribute("aria-current", false);
  }
  link(line).setAttribute("aria-current", "true");
  clearTimeout(soon);
  if (wide() && shown() !== line.dataset.line) {
    soon = setTimeout(() => load(line), wait);
  }
}

function load(line) {
  window.htmx.ajax("GET", link(line).getAttribute("href"), { target: "#desk-sheet", swap: "innerHTML" });
}

function clicked(event) {
  const opened = event.target.closest(".desk-line__link");
  if (!opened || !wide() || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  event.preventDefault();
  open(opened.closest("[data-line]"), 0);
}

function pressed(event) {
  if (event.key === "Escape" && board() && !event.target.closest("dialog") && shut(board(), event.target)) {
    event.preventDefault();
    return;
  }
  const off = board()?.dataset.shortcuts !== "on";
  if (off || acting || event.ctrlKey || event.metaKey || event.altKey || event.repeat || inField(event.target)) {
    return;
  }
  const key = event.key;
  if (does(key)) {
    event.preventDefault();
  }
}

function does(key) {
  const moves = { j: 1, k: -1 };
  if (moves[key]) {
    return move(moves[key]);
  }
  if (key === "x" || key === "X") {
    return now() !== null && toggle(board(), now(), key === "X");
  }
  if (key === "*") {
    return toggleAll(board());
  }
  if (key === "?") {
    board().querySelector("#desk-keys").showModal();
    return true;
  }
  return /^[a-z]$/.test(key) && act(key);
}

function move(by) {
  const all = lines();
  const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(now()) + by))];
  if (next) {
    open(next, PATIENCE);
    goTo(next, true);
  }
  return true;
}

/** The button of this key: for what is ticked, else for what stands beside the list; one that is still coming is waited for. */
function act(key) {
  if (key === "u") {
    return use(board().querySelector(".desk__just [data-key=u]"));
  }
  if (chosen(board()).length > 0) {
    return use(board().querySelector(`#bulk [data-key="${key}"]`));
  }
  if (now() && wide() && shown() !== now().dataset.line) {
    waiting = key;
    return true;
  }
  return use(sheet()?.querySelector(`[data-key="${key}"]`));
}

function later() {
  if (waiting && board() && now() && shown() === now().dataset.line) {
    const key = waiting;
    waiting = null;
    act(key);
  }
}
