/** When to send: at the start, when there is a network again, when somebody looks, after a save, on a button. */
import { alone } from "./lock.js";
import { pass } from "./pass.js";
import { backoff, countsOf } from "./queue.js";
import { hashOf } from "./record.js";

export class Sync {
  /**
   * @param world store, outbox, network (a function, as the walkshop may change), locks, random, me
   * @param tell called with every change of what is to be seen
   */
  constructor(world, tell) {
    Object.assign(this, world, { tell, attempt: 0, sending: new Set(), trouble: null, busy: false });
  }

  listen(window, document) {
    window.addEventListener("online", () => this.now());
    window.addEventListener("pageshow", () => this.now());
    window.addEventListener("offline", () => this.look());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") {
        this.now();
      }
    });
    this.now();
  }

  /** Sends without waiting for its turn. */
  now({ final = false } = {}) {
    this.attempt = 0;
    clearTimeout(this.timer);
    return this.round(final);
  }

  async round(final) {
    if (this.busy) {
      this.once = { final: final || this.once?.final };
      return this.busy;
    }
    this.busy = this.send(final);
    try {
      return await this.busy;
    } finally {
      this.busy = false;
      await this.look();
      if (this.once) {
        const { final: too } = this.once;
        this.once = undefined;
        this.round(too);
      }
    }
  }

  async send(final) {
    if (!this.network()) {
      return "none";
    }
    const end = await alone(this.locks, this.store, () => this.pass(final), { me: this.me }).catch((failure) => {
      console.warn("Sending stopped.", failure);
      return "later";
    });
    this.trouble = ["join", "portal", "offline"].includes(end) ? end : null;
    this.sending.clear();
    if (end !== "done" && end !== "join") {
      this.timer = setTimeout(() => this.round(final), backoff(this.attempt++, this.random) + 50);
    }
    return end;
  }

  pass(final) {
    const sending = (ids) => {
      this.sending = new Set(ids);
      this.look();
    };
    const store = this.watched();
    return pass({ store, network: this.network(), hash: hashOf, final, sending });
  }

  /** The store, with a look after each thing that changed. */
  watched() {
    const told = (name) => async (...values) => {
      const result = await this.outbox[name](...values);
      this.look();
      return result;
    };
    const plain = (name) => (...values) => this.outbox[name](...values);
    return {
      ...Object.fromEntries(["outbox", "texts", "waiting", "file", "list"].map((name) => [name, plain(name)])),
      ...Object.fromEntries(["settle", "uploaded", "compared"].map((name) => [name, told(name)])),
    };
  }

  /** Reads how things are, and tells. */
  async look() {
    try {
      const [rows, uploads] = [await this.outbox.outbox(), await this.outbox.uploads()];
      this.seen = { rows, uploads, counts: countsOf(rows, uploads, this.sending), sending: this.sending, trouble: this.trouble };
      this.tell(this.seen);
    } catch (failure) {
      console.warn("The memory cannot be read.", failure);
    }
  }
}
