/** The walk application: reads what this tablet holds, shows one screen at a time, and sends whenever it can. */
import { frame } from "./frame.js";
import { note, putBack, readMemory } from "./memory.js";
import { network } from "./network.js";
import { Outbox } from "./outbox.js";
import { Place } from "./place.js";
import { bodyOf, newId } from "./record.js";
import { routeOf } from "./route.js";
import { SCREENS } from "./screens.js";
import { Store } from "./store.js";
import { Sync } from "./sync.js";
import { Track } from "./track.js";
import { stayAwake } from "./wake.js";
import { languageOf, wordsOf } from "./words.js";
import { Worker } from "./worker.js";

const TWO_WEEKS = 14 * 24 * 3600 * 1000;

class App {
  constructor(body) {
    this.build = body.dataset.build;
    this.languages = JSON.parse(body.dataset.languages);
    this.store = new Store();
    this.outbox = new Outbox(this.store, () => this.device?.walkshopId);
    this.places = new Set();
    this.place = new Place(navigator.geolocation, () => this.places.forEach((look) => look()));
    this.track = new Track(this.store, ({ recordId, points }, key) => this.save({ recordId, kind: "track", payload: { points } }, [], key));
    this.places.add(() => this.t && frame.way(this));
    this.places.add(() => this.track.found(this.place.fresh()));
    this.awake = stayAwake(navigator, document);
    this.fetch = (...request) => window.fetch(...request);
    this.worker = new Worker(navigator.serviceWorker, window.location, () => this.screen?.versions?.());
    const world = { store: this.store, outbox: this.outbox, network: () => this.network(), locks: navigator.locks };
    this.sync = new Sync({ ...world, random: Math.random, me: newId() }, (seen) => this.seen(seen));
  }

  async start() {
    try {
      await readMemory(this);
    } catch (failure) {
      console.warn("The memory cannot be opened.", failure);
      this.broken = true;
    }
    await this.speak(this.language);
    this.worker.start();
    this.listen();
    if (this.who?.track && this.device) {
      this.track.begin(this.device.walkshopId);
    }
    await this.show();
    this.sync.listen(window, document);
    this.outbox.purge(Date.now() - TWO_WEEKS).catch(() => {});
  }

  listen() {
    window.addEventListener("hashchange", () => this.show());
    window.addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.install = event;
    });
    document.querySelector("#skip").addEventListener("click", (event) => {
      event.preventDefault();
      document.querySelector("#main").focus();
    });
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
    const { wanted, query, code } = routeOf(window.location.hash, this, SCREENS);
    this.screen?.leave?.();
    this.code = code ?? this.code;
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const screen = await SCREENS[wanted](this, query);
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

  /** Whether the way is kept: for this walk, until somebody stops it. */
  async keepWay(wanted) {
    await this.choose({ track: wanted });
    if (wanted) {
      this.place.start();
      await this.track.begin(this.device.walkshopId);
      await this.track.found(this.place.fresh());
    } else {
      await this.track.end();
    }
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

  emptied() {
    return putBack(this);
  }

  seen(seen) {
    this.state = seen;
    this.last = Math.max(this.last ?? 0, ...seen.rows.map(({ seq }) => seq));
    frame.state(this);
    this.screen?.states?.(seen);
    note(this, seen.counts);
  }

  /** Nothing would be lost if this version went: all is safe, or in a copy. */
  canSwitch() {
    const { all, safe } = this.state?.counts ?? { all: 0, safe: 0 };
    return all === safe || this.copied >= (this.last ?? 0);
  }
}

const app = new App(document.body);
app.start();
