/** The walk application: reads what this tablet holds, shows one screen at a time, and sends whenever it can. */
import { frame } from "./frame.js";
import { findMarker, leaveMarker } from "./marker.js";
import { network } from "./network.js";
import { Outbox } from "./outbox.js";
import { Place } from "./place.js";
import { bodyOf, newId } from "./record.js";
import { SCREENS } from "./screens.js";
import { Store } from "./store.js";
import { Sync } from "./sync.js";
import { stayAwake } from "./wake.js";
import { languageOf, wordsOf } from "./words.js";
import { Worker } from "./worker.js";

const TWO_WEEKS = 14 * 24 * 3600 * 1000;

class App {
  constructor(body) {
    this.build = body.dataset.build;
    this.languages = JSON.parse(body.dataset.languages);
    this.store = new Store();
    this.outbox = new Outbox(this.store);
    this.places = new Set();
    this.place = new Place(navigator.geolocation, () => this.places.forEach((look) => look()));
    this.awake = stayAwake(navigator, document);
    this.fetch = (...request) => window.fetch(...request);
    this.worker = new Worker(navigator.serviceWorker, window.location, () => this.screen?.versions?.());
    const world = { store: this.store, outbox: this.outbox, network: () => this.network(), locks: navigator.locks };
    this.sync = new Sync({ ...world, random: Math.random, me: newId() }, (seen) => this.seen(seen));
  }

  async start() {
    try {
      await this.read();
    } catch (failure) {
      console.warn("The memory cannot be opened.", failure);
      this.broken = true;
    }
    await this.speak(this.language);
    this.worker.start();
    window.addEventListener("hashchange", () => this.show());
    document.querySelector("#skip").addEventListener("click", (event) => {
      event.preventDefault();
      document.querySelector("#main").focus();
    });
    window.addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.install = event;
    });
    await this.show();
    this.sync.listen(window, document);
    this.outbox.purge(Date.now() - TWO_WEEKS).catch(() => {});
  }

  async read() {
    const [device, language] = [await this.store.get("device"), await this.store.get("language")];
    const [pack, packTag, who] = [await this.store.get("package"), await this.store.get("packageTag"), await this.store.get("who")];
    Object.assign(this, { device, language, pack, packTag, who: who ?? {} });
    this.copied = (await this.store.get("copied")) ?? 0;
    const marker = await findMarker(window);
    this.lost = !device && marker?.made > 0 ? marker : null;
  }

  network() {
    return this.device && network(this.fetch, this.device.walkshopId, async () => this.device.token);
  }

  /** Shows everything in this language from now on. */
  async speak(tag) {
    const language = languageOf(tag, navigator.languages, this.languages);
    const answer = await this.fetch(`/veld/${this.build}/words/${language.tag}.json`);
    this.t = wordsOf(language.tag, await answer.json());
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.rtl ? "rtl" : "ltr";
    if (tag && tag !== this.language) {
      this.language = tag;
      await this.store.put("language", tag);
    }
  }

  /** The screen that the address names; without a walkshop there is but one. */
  async show() {
    const [, name = "", query = ""] = /^#\/?(\w*)\??(.*)$/.exec(window.location.hash) ?? [];
    const code = /^#join=([\w-]+)/.exec(window.location.hash)?.[1];
    const wanted = code || (!this.device && name !== "settings") ? "join" : name in SCREENS ? name : this.begun() ? "walk" : "along";
    this.screen?.leave?.();
    this.code = code ?? this.code;
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const screen = await SCREENS[wanted](this, new URLSearchParams(query));
    if (turn !== this.turn) {
      screen.leave?.();
      return;
    }
    this.screen = screen;
    frame(this, wanted);
  }

  begun() {
    return Boolean(this.who?.begun);
  }

  go(address) {
    const hash = `#/${address}`;
    if (window.location.hash === hash) {
      return this.show();
    }
    window.location.hash = hash;
    return undefined;
  }

  async choose(who) {
    this.who = { ...this.who, ...who };
    await this.store.put("who", this.who);
  }

  async save(about, files, draft) {
    const tablet = { walkshopId: this.device.walkshopId, deviceId: this.device.id, appBuild: this.build };
    const now = new Date();
    const write = (seq) => bodyOf({ ...about, attachments: files }, { tablet, author: this.who, seq, now });
    const record = await this.store.save({ recordId: about.recordId, write, files, draft });
    this.last = Math.max(this.last ?? 0, record.seq);
    this.sync.now();
    return record;
  }

  /** The browser emptied the memory under our hands: what we still know goes back, and the reader hears what is gone. */
  async emptied() {
    this.lost = await findMarker(window);
    await this.store.put("seq", this.last ?? this.lost?.made ?? 0);
    for (const [key, value] of Object.entries({ package: this.pack, who: this.who, language: this.language, device: this.device })) {
      if (value) {
        await this.store.put(key, value);
      }
    }
  }

  seen(seen) {
    this.state = seen;
    this.last = Math.max(this.last ?? 0, ...seen.rows.map(({ seq }) => seq));
    frame.state(this);
    this.screen?.states?.(seen);
    const { all, safe } = seen.counts;
    const note = `${all} ${safe} ${this.device?.id}`;
    if (this.device && all > 0 && note !== this.noted) {
      this.noted = note;
      const { name, walkshopId } = this.device;
      leaveMarker(window, { made: this.last, safe, name, walkshopId, at: new Date().toISOString() }).catch(() => {});
    }
  }

  /** Nothing would be lost if this version went: all is safe, or in a copy. */
  canSwitch() {
    const { all, safe } = this.state?.counts ?? { all: 0, safe: 0 };
    return all === safe || this.copied >= (this.last ?? 0);
  }
}

const app = new App(document.body);
app.start();
