/** What the application knows of its tablet: read at the start, put back should somebody empty the browser under its hands. */
import { findMarker, leaveMarker } from "./marker.js";

const KEYS = { device: "device", language: "language", pack: "package", packTag: "packageTag", who: "who", copied: "copied" };

export async function readMemory(app) {
  for (const [name, key] of Object.entries(KEYS)) {
    app[name] = await app.store.get(key);
  }
  app.who ??= {};
  app.copied ??= 0;
  const marker = await findMarker(window);
  app.lost = !app.device && marker?.made > 0 ? marker : null;
}

/** The browser emptied the memory: what we still know goes back, numbers go on, and the reader hears what is gone. */
export async function putBack(app) {
  app.lost = await findMarker(window);
  await app.store.put("seq", Math.max(app.last ?? 0, app.lost?.made ?? 0));
  for (const [name, key] of Object.entries(KEYS)) {
    if (app[name]) {
      await app.store.put(key, app[name]);
    }
  }
}

/** Notes what there was, should that happen. */
export function note(app, { all, safe }) {
  const said = `${all} ${safe} ${app.device?.id}`;
  if (app.device && all > 0 && said !== app.noted) {
    app.noted = said;
    const { name, walkshopId } = app.device;
    leaveMarker(window, { made: app.last, safe, name, walkshopId, at: new Date().toISOString() }).catch(() => {});
  }
}
