/**
 * Dots for what a pair finds most important. Giving one is a record, and taking it back another: nothing here is a counter that two tablets could
 * overwrite. A dot follows what it was given to through its changes.
 */
import { button, h } from "./dom.js";
import { keep } from "./keep.js";
import { newId } from "./record.js";

/** So many for each tablet. */
export const MOST = 5;

/** How many dots each record has that stands now, by its id. */
export function dotsOf(records) {
  const next = new Map(records.flatMap(({ recordId, content }) => (content.supersedes ?? []).map((before) => [before, recordId])));
  const kinds = new Map(records.map(({ recordId, content }) => [recordId, content.kind]));
  const dots = new Map();
  for (const { content } of records.filter((one) => one.content.kind === "priority")) {
    let at = content.payload.record;
    while (next.has(at)) {
      at = next.get(at);
    }
    if (kinds.get(at) === "observation") {
      dots.set(at, (dots.get(at) ?? 0) + content.payload.dots);
    }
  }
  return dots;
}

export class Dots {
  constructor(app, records) {
    this.app = app;
    this.dots = dotsOf(records);
    this.places = [];
    this.left = h("p", { role: "status" });
  }

  lead() {
    const { t } = this.app;
    this.show();
    return h("div", {}, h("p", {}, t("dots.lead", { n: MOST })), this.left);
  }

  of(recordId) {
    return Math.max(0, this.dots.get(recordId) ?? 0);
  }

  /** The dots of one observation, with a key to give and one to take back. */
  keys(recordId) {
    const { t } = this.app;
    const said = h("p", { class: "dots" });
    const give = button("plus", t("dots.give"), () => this.put(recordId, 1, give), { "data-dot": "give" });
    const take = button("close", t("dots.take"), () => this.put(recordId, -1, take), { "data-dot": "take" });
    this.places.push({ recordId, said, give, take });
    return h("div", { class: "stack stack--small" }, said, h("div", { class: "keys" }, give, take));
  }

  async put(recordId, dots, key) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await keep(this.app, { recordId: newId(), kind: "priority", payload: () => ({ record: recordId, dots }) }, [], null);
      this.dots.set(recordId, this.of(recordId) + dots);
    } catch (failure) {
      console.warn("The dot is not kept.", failure);
      this.left.textContent = this.app.t("keep.full");
      return;
    } finally {
      this.busy = false;
    }
    this.show();
    if (key.hidden || key.disabled) {
      this.places.find((place) => place.recordId === recordId)[dots > 0 ? "take" : "give"].focus();
    }
  }

  show() {
    const { t } = this.app;
    const given = [...this.dots.values()].reduce((sum, n) => sum + Math.max(0, n), 0);
    this.left.textContent = t("dots.left", { n: Math.max(0, MOST - given) });
    for (const { recordId, said, give, take } of this.places) {
      const n = this.of(recordId);
      said.replaceChildren(h("span", { class: "dots__signs", "aria-hidden": "true" }, "●".repeat(n)), h("span", {}, t("dots.given", { n })));
      give.disabled = given >= MOST;
      take.hidden = n === 0;
    }
  }
}
