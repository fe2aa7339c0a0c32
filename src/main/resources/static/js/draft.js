/**
 * Keeps what somebody writes on their own device until it has been taken in: it survives a reload, a closed tab and a
 * lost connection. A form says in data-draft what it is called.
 */
import { draftKey } from "./drafts.js";

const PAUSE = 400;
const PATIENCE = 8000;
const OLDEST = 30 * 24 * 3600 * 1000;

export function start(form, { storage, fetch }) {
  const draft = new Draft(form, storage, fetch);
  // what came back from the server with complaints is newer than the draft
  if (!("cameBack" in form.dataset)) {
    draft.restore();
  }
  form.addEventListener("input", () => draft.saveSoon());
  form.addEventListener("change", () => draft.saveSoon());
  form.addEventListener("submit", (event) => draft.submit(event));
  window.addEventListener("pagehide", () => draft.saveNow());
  window.addEventListener("pageshow", () => draft.ready());
  window.addEventListener("online", () => draft.tell(""));
  form.querySelector("[data-draft-clear]").addEventListener("click", () => draft.clear());
}

class Draft {
  constructor(form, storage, fetch) {
    Object.assign(this, { form, storage, fetch, words: form.dataset });
    this.last = JSON.stringify(this.values());
    this.key = draftKey(form.dataset.draft);
    this.note = form.querySelector("[data-draft-note]");
    this.alert = form.querySelector("[data-draft-alert]");
  }

  fields() {
    return [...this.form.elements].filter(
      (field) => field.name && !field.name.startsWith("_") && field.type !== "file" && !("draftSkip" in field.dataset),
    );
  }

  saveSoon() {
    this.waiting = true;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.saveNow(), PAUSE);
  }

  saveNow() {
    clearTimeout(this.pause);
    if (!this.waiting) {
      return;
    }
    this.waiting = false;
    const values = this.values();
    if (JSON.stringify(values) === this.last) {
      return;
    }
    try {
      this.storage.setItem(this.key, JSON.stringify({ at: Date.now(), values }));
      this.last = JSON.stringify(values);
      this.show(this.words.draftSaved);
    } catch {
      this.show(this.words.draftFull);
    }
  }

  values() {
    const chosen = (field) => (["radio", "checkbox"].includes(field.type) ? field.checked : field.value !== "");
    return Object.fromEntries(this.fields().filter(chosen).map((field) => [field.name, field.value]));
  }

  restore() {
    const kept = this.read();
    if (!kept) {
      return;
    }
    for (const field of this.fields()) {
      if (["radio", "checkbox"].includes(field.type)) {
        field.checked = kept.values[field.name] === field.value;
      } else if (field.name in kept.values) {
        field.value = kept.values[field.name];
      }
    }
    this.last = JSON.stringify(this.values());
    this.show(this.words.draftRestored);
    // others may still be loading; those read the fields when they start
    this.form.dispatchEvent(new Event("draft:restored"));
  }

  read() {
    try {
      const kept = JSON.parse(this.storage.getItem(this.key));
      return kept && Date.now() - kept.at < OLDEST ? kept : null;
    } catch {
      return null;
    }
  }

  clear() {
    this.waiting = false;
    clearTimeout(this.pause);
    this.storage.removeItem(this.key);
    window.location.assign(this.words.draft);
  }

  show(sentence) {
    this.note.hidden = false;
    this.note.querySelector("[data-draft-text]").textContent = sentence;
  }

  /** Sends only when the server answers; otherwise everything stays here and the reader hears that. */
  async submit(event) {
    event.preventDefault();
    this.waiting = true;
    this.saveNow();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.tell("");
    if (await this.reachable()) {
      this.waiting = false;
      this.form.submit();
    } else {
      this.ready();
      this.tell(this.words.draftOffline);
    }
  }

  async reachable() {
    try {
      await this.fetch(this.words.draft, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      return true;
    } catch {
      return false;
    }
  }

  ready() {
    this.busy = false;
  }

  tell(sentence) {
    this.alert.hidden = sentence === "";
    this.alert.querySelector("[data-draft-alert-text]").textContent = sentence;
  }
}
