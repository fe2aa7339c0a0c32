/**
 * The board on a big screen: observations are dragged into values, numbers into fields of the quadrant, and both go by the
 * keyboard as well. Whatever is moved, the form that works without scripts is what is sent. When somebody else did
 * something the board is asked for anew, unless that would take away what is being typed or carried.
 */
export function start(board) {
  new Board(board);
}

const ARROWS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };
const FIELDS = ["security", "cohesion", "inclusion", "empowerment"];

class Board {
  constructor(board) {
    this.board = board;
    this.words = board.dataset;
    this.status = board.querySelector("[data-together-status]");
    this.carried = null; // an observation, or the number of a value
    this.target = null;
    board.addEventListener("dragstart", (event) => this.drag(event));
    board.addEventListener("dragover", (event) => this.over(event));
    board.addEventListener("dragend", () => this.putDown());
    board.addEventListener("drop", (event) => this.drop(event));
    board.addEventListener("click", (event) => this.click(event));
    board.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("live:idea", ({ detail }) => this.hear(detail));
    document.addEventListener("htmx:afterSettle", () => this.arm());
    document.addEventListener("htmx:beforeRequest", () => this.putDown());
    this.arm();
  }

  /** What can be dragged says so; what lies in a board that only shows has no form. */
  arm() {
    for (const one of this.board.querySelectorAll(".seen:has(.seen__move), [data-chip]")) {
      one.draggable = true;
    }
    const refused = this.board.querySelector("#refused");
    if (refused && refused !== this.told) {
      this.told = refused;
      refused.focus({ preventScroll: true });
      refused.scrollIntoView({ block: "nearest" });
    }
  }

  tell(words, values = {}) {
    this.status.textContent = Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words);
  }

  /** Where what is carried may be put: values, or fields of the quadrant. */
  targets() {
    return [...this.board.querySelectorAll(this.carried?.matches(".seen") ? "[data-drop]" : "[data-quality]")];
  }

  drag(event) {
    const one = event.target.closest?.("[data-chip], .seen");
    if (one) {
      this.carried = one;
      one.classList.add("seen--dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    }
  }

  over(event) {
    const target = this.carried && this.targets().find((one) => one.contains(event.target));
    this.mark(target ?? null);
    if (target) {
      event.preventDefault();
    }
  }

  mark(target) {
    for (const name of ["value--over", "seen-list--over", "quadrant__field--over"]) {
      this.target?.classList.remove(name);
    }
    this.target = target;
    const name = target?.matches(".value") ? "value--over" : target?.matches(".seen-list") ? "seen-list--over" : "quadrant__field--over";
    target?.classList.add(name);
  }

  drop(event) {
    if (this.carried && this.target) {
      event.preventDefault();
      this.send(this.carried, this.target);
    }
  }

  /** Fills in the form that works without scripts, and sends it. */
  send(carried, target) {
    const seen = carried.matches(".seen");
    const form = seen ? carried.querySelector(".seen__move") : this.board.querySelector(`#place-${carried.dataset.chip}`);
    const select = form.elements[seen ? "value" : "quality"];
    const wanted = seen ? target.dataset.drop : target.dataset.quality;
    this.putDown();
    if (select.value !== wanted || (seen && carried.closest("[data-drop]") !== target)) {
      select.value = wanted;
      form.requestSubmit();
    }
  }

  putDown() {
    this.mark(null);
    this.carried?.classList.remove("seen--dragged");
    this.board.querySelectorAll("[aria-pressed='true']").forEach((one) => one.setAttribute("aria-pressed", "false"));
    this.board.querySelector("[data-quadrant]")?.classList.remove("quadrant--picking");
    this.carried = null;
  }

  pickUp(one, button) {
    this.putDown();
    this.carried = one;
    button.setAttribute("aria-pressed", "true");
  }

  click(event) {
    const refresh = event.target.closest("[data-together-refresh]");
    const grip = event.target.closest("[data-grip]");
    const chip = event.target.closest("[data-chip]");
    const field = event.target.closest("[data-quality]");
    if (refresh) {
      event.preventDefault();
      this.refresh();
    } else if (grip || chip) {
      const same = this.carried === (chip ?? grip.closest(".seen"));
      this.putDown();
      if (!same) {
        this.pickUp(chip ?? grip.closest(".seen"), chip ?? grip);
        this.board.querySelector("[data-quadrant]")?.classList.toggle("quadrant--picking", Boolean(chip));
        this.tell(this.words.picked);
      }
    } else if (field && this.carried?.matches("[data-chip]")) {
      this.send(this.carried, field);
    }
  }

  key(event) {
    const grip = event.target.closest("[data-grip]");
    const chip = event.target.closest("[data-chip]");
    if (event.key === "Escape" && this.carried) {
      this.putDown();
      this.tell(this.words.putDown);
    } else if (chip && event.key in ARROWS) {
      event.preventDefault();
      this.step(chip, event.key);
    } else if (grip && this.carried && event.key in ARROWS) {
      event.preventDefault();
      this.aim(ARROWS[event.key]);
    } else if (grip && this.carried && this.target && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.tell(this.words.dropped, { name: this.nameOf(this.target) });
      this.send(this.carried, this.target);
    }
  }

  nameOf(target) {
    return target.dataset.name ?? target.querySelector(".quadrant__name")?.textContent ?? this.words.none;
  }

  /** The next value for what is carried. */
  aim(by) {
    const all = this.targets();
    const at = this.target ? all.indexOf(this.target) + by : by > 0 ? 0 : -1;
    this.mark(all.at(at % all.length));
    this.target.scrollIntoView({ block: "nearest" });
    this.tell(this.words.target, { name: this.nameOf(this.target) });
  }

  /** The field beside, above or below; from the tray into the first one. */
  step(chip, key) {
    const at = FIELDS.indexOf(chip.closest("[data-quality]").dataset.quality);
    const across = key === "ArrowLeft" || key === "ArrowRight";
    const towards = ARROWS[key] * (across && document.documentElement.dir === "rtl" ? -1 : 1);
    const line = across ? at % 2 : Math.floor(at / 2);
    if (at >= 0 && (line + towards < 0 || line + towards > 1)) {
      return;
    }
    const next = FIELDS[at < 0 ? 0 : at + towards * (across ? 1 : 2)];
    const field = this.board.querySelector(`[data-quality="${next}"]`);
    this.tell(this.words.placed, { name: this.nameOf(field) });
    this.send(chip, field);
  }

  table() {
    return this.board.querySelector("#table");
  }

  hear({ id, version }) {
    if (String(id) === this.table().dataset.liveIdea && this.table().dataset.version !== version) {
      this.isBusy() ? (this.board.querySelector("[data-together-fresh]").hidden = false) : this.refresh();
    }
  }

  /** Whether something is carried, or was typed and not sent. */
  isBusy() {
    const typed = [...this.table().querySelectorAll("input:not([type]), textarea")].some((one) => one.value !== one.defaultValue);
    return typed || this.carried !== null || this.table().querySelector("select:focus, details[open] :focus") !== null;
  }

  refresh() {
    window.htmx.ajax("GET", window.location.pathname + window.location.search, { target: "#table", swap: "outerHTML" });
  }
}
