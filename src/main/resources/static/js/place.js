/**
 * Choosing the place of an idea, in any of four ways that all move one map under a cross-hair: a street or landmark by
 * name, a tap or drag, arrow keys or buttons, or where one stands. The server says which place lies there, or why not.
 */
import { addBorders } from "./borders.js";
import { whereAmI } from "./gps.js";
import { icon, makeMap, mapSettings } from "./map.js";
import { suggestions } from "./suggest.js";

const STEP = 20;
const NEAR = 17;
const STILL = 300;
const STEERING = { up: [0, -STEP], down: [0, STEP], left: [-STEP, 0], right: [STEP, 0] };

export function start(part, world) {
  const picker = new PlacePicker(part, world);
  picker.steering();
  picker.naming();
  picker.locating(world.location);
  picker.field("lon").form.addEventListener("draft:restored", () => picker.restore());
  picker.restore();
}

class PlacePicker {
  constructor(part, { fetch }) {
    Object.assign(this, { part, fetch, words: part.dataset, settings: mapSettings() });
    this.element = part.querySelector(".map");
    // Leaflet takes three steps at once when shift is held
    const still = { boxZoom: false, doubleClickZoom: false, keyboardPanDelta: STEP, scrollWheelZoom: false };
    this.map = makeMap(this.element, this.settings, fetch, { ...still, touchZoom: "center" });
    this.element.setAttribute("role", "application");
    this.element.setAttribute("aria-label", this.words.map);
    this.element.setAttribute("aria-describedby", this.words.help);
    addBorders(this.map, this.settings, fetch);
    this.map.on("moveend", () => this.moved());
  }

  field(name) {
    return this.part.querySelector(`[data-place-${name}]`);
  }

  /** From the first tap, key or name on, what lies under the cross-hair is the place. */
  choose(named) {
    this.chosen = true;
    this.named = named;
  }

  steering() {
    this.map.on("click", ({ latlng }) => this.goTo(latlng, this.map.getZoom(), ""));
    this.map.on("dragstart", () => this.choose(""));
    this.element.addEventListener("keydown", ({ key }) => key.startsWith("Arrow") && this.choose(""));
    for (const button of this.part.querySelectorAll("[data-steer]")) {
      button.addEventListener("click", ({ shiftKey }) => {
        this.choose("");
        this.map.panBy(STEERING[button.dataset.steer].map((pixels) => (shiftKey ? 3 * pixels : pixels)));
      });
    }
  }

  naming() {
    const text = this.field("text");
    const ask = async (typed, signal) => {
      const answer = await this.fetch(`${this.words.suggest}?${new URLSearchParams({ q: typed })}`, { signal });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    };
    const draw = ({ name, neighbourhood }) => [icon(this.settings, "pin"), bdi(`${name}, ${neighbourhood}`)];
    const choose = ({ name, lat, lon }) => {
      text.value = name;
      this.goTo([lat, lon], NEAR, name);
    };
    suggestions(text, this.field("list"), this.field("spoken"), { ask, draw, choose, words: this.words });
  }

  locating(location) {
    const said = this.field("gps-said");
    this.field("gps").addEventListener("click", async () => {
      said.textContent = this.words.gpsBusy;
      try {
        const { point, remark } = await whereAmI(location, this.words);
        said.textContent = remark;
        this.goTo(point, NEAR, "");
      } catch (failure) {
        said.textContent = failure.message;
      }
    });
  }

  /** The place a draft or a form that came back had. */
  restore() {
    const [lon, lat] = [this.field("lon").value, this.field("lat").value];
    if (lon && lat) {
      this.choose(this.field("text").value);
      this.map.setView([Number(lat), Number(lon)], NEAR, { animate: false });
      this.ask();
    }
  }

  goTo(point, zoom, named) {
    this.choose(named);
    this.map.setView(point, Math.max(zoom, this.map.getZoom()));
    // also when the map was there already, or its border kept it from going there
    this.take(window.L.latLng(point));
  }

  moved() {
    if (this.chosen) {
      this.take(this.map.getCenter());
    }
  }

  take({ lng, lat }) {
    this.field("lon").value = lng.toFixed(6);
    this.field("lat").value = lat.toFixed(6);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.ask(), STILL);
  }

  /** Asks the server what lies under the cross-hair. */
  async ask() {
    this.asked?.abort();
    this.asked = new AbortController();
    const query = new URLSearchParams({ lon: this.field("lon").value, lat: this.field("lat").value, named: this.named });
    const options = { headers: { Accept: "application/problem+json, text/html" }, signal: this.asked.signal };
    try {
      const answer = await this.fetch(`${this.words.place}?${query}`, options);
      if (answer.ok) {
        this.tell(await answer.text());
      } else {
        const { errors } = await answer.json();
        this.complain(errors[0].detail);
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.complain(this.words.failed);
      }
    }
  }

  tell(html) {
    const said = this.field("said");
    said.innerHTML = html;
    this.field("text").value = said.querySelector("[data-named]").dataset.named;
    this.part.dispatchEvent(new Event("input", { bubbles: true }));
  }

  complain(sentence) {
    const line = document.createElement("p");
    line.className = "place-picker__chosen place-picker__chosen--wrong";
    line.append(icon(this.settings, "warning"), bdi(sentence));
    this.field("said").replaceChildren(line);
  }
}

function bdi(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}
