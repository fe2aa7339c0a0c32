/**
 * Choosing the place of an idea, in any of four ways that all move one map under a cross-hair: a street or landmark by
 * name, a tap or drag, arrow keys or buttons, or where one stands. The server says which place lies there, or why not.
 */
import { addBorders } from "./borders.js";
import { whereAmI } from "./gps.js";
import { icon, makeMap, mapSettings } from "./map.js";
import { bdi, suggestPlaces } from "./placenames.js";
import { steerable } from "./steer.js";

const NEAR = 17;
const STILL = 300;

export function start(part, world) {
  const picker = new PlacePicker(part, world);
  steerable(picker.map, part.querySelectorAll("[data-steer]"), () => picker.choose(""));
  picker.map.on("click", ({ latlng }) => picker.goTo(latlng, picker.map.getZoom(), ""));
  picker.naming();
  picker.locating(world.location);
  picker.field("lon").form.addEventListener("draft:restored", () => picker.restore());
  picker.restore();
}

class PlacePicker {
  constructor(part, { fetch }) {
    Object.assign(this, { part, fetch, words: part.dataset, settings: mapSettings() });
    this.element = part.querySelector(".map");
    const still = { boxZoom: false, doubleClickZoom: false, keyboard: false, scrollWheelZoom: false };
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

  naming() {
    this.nothing = [...this.field("said").childNodes];
    this.field("text").addEventListener("input", () => this.forget());
    suggestPlaces(this, ({ name, lat, lon }) => {
      this.field("text").value = name;
      this.goTo([lat, lon], NEAR, name);
    });
  }

  /** Somebody types another name: the place chosen before no longer holds, and the server looks the name up. */
  forget() {
    this.chosen = false;
    this.asked?.abort();
    clearTimeout(this.pause);
    this.field("lon").value = "";
    this.field("lat").value = "";
    this.field("said").replaceChildren(...this.nothing);
  }

  locating(location) {
    const said = this.field("gps-said");
    this.field("gps").addEventListener("click", async () => {
      said.textContent = this.words.gpsBusy;
      try {
        const { point, remark } = await whereAmI(location, this.words);
        said.textContent = remark;
        this.before = [this.map.getCenter(), this.map.getZoom()];
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
        this.refuse(errors[0].detail);
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
    this.before = undefined;
    const { named } = said.querySelector("[data-named]").dataset;
    this.field("text").value = named;
    this.part.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Nothing is chosen any more, and nothing on the page says otherwise; the map shows where one can choose. */
  refuse(sentence) {
    this.chosen = false;
    this.field("lon").value = "";
    this.field("lat").value = "";
    this.field("text").value = "";
    this.field("gps-said").textContent = "";
    if (this.before) {
      this.map.setView(...this.before);
    }
    this.complain(sentence);
  }

  complain(sentence) {
    const line = document.createElement("p");
    line.className = "place-picker__chosen place-picker__chosen--wrong";
    line.append(icon(this.settings, "warning"), bdi(sentence));
    this.field("said").replaceChildren(line);
  }
}
