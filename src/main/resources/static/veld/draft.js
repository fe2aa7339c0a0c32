/** A form that is still open, kept a moment after every change: a tab that goes away takes nothing along. */
import { newId } from "./record.js";

const PAUSE = 300;
const open = new Map();

/** The draft under this key, with a record's id from its first moment: saved twice it is still one record. */
export async function draftOf(store, key, fresh) {
  if (!open.has(key)) {
    const kept = await store.get(`draft:${key}`);
    // one whose record is saved is no draft any more
    const again = kept && !(await store.record(kept.recordId)) ? kept : {};
    open.set(key, new Draft(store, key, { recordId: newId(), ...fresh, ...again }));
  }
  return open.get(key);
}

/** Begins this one anew, whatever was there. */
export function startDraft(store, key, values) {
  const draft = new Draft(store, key, { recordId: newId(), ...values });
  open.set(key, draft);
  draft.change({});
  return draft;
}

window.addEventListener("pagehide", () => open.forEach((draft) => draft.flush()));
document.addEventListener("visibilitychange", () => open.forEach((draft) => draft.flush()));

class Draft {
  constructor(store, key, values) {
    Object.assign(this, { store, name: key, key: `draft:${key}`, values });
  }

  change(values) {
    Object.assign(this.values, values);
    this.waiting = true;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.flush(), PAUSE);
  }

  async flush() {
    clearTimeout(this.pause);
    if (this.waiting && !this.saving) {
      this.waiting = false;
      this.keeping = this.store.put(this.key, this.values).catch((failure) => console.warn("The draft is not kept.", failure));
    }
    await this.keeping;
  }

  /** From here on nothing more of it is kept, or it would come back when its record is there already. */
  async freeze() {
    clearTimeout(this.pause);
    this.saving = true;
    await this.keeping;
  }

  /** Its record is not saved after all. */
  thaw() {
    this.saving = false;
    this.change({});
  }

  /** Its record is saved, in the same breath as which the kept draft went. */
  done() {
    clearTimeout(this.pause);
    this.waiting = false;
    open.delete(this.name);
  }

  async discard() {
    this.done();
    await this.store.remove(this.key);
  }
}
