/** What must be in order before somebody walks away from the network, and what had better be. */
const SPACE = 250 * 1024 * 1024;

/** Each {key, state: "ok" | "warn" | "bad"}; bad ones keep a walk from starting. */
export async function checks(app, { navigator, caches, window }) {
  const keeping = await persisted(navigator);
  const space = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  const list = [
    ["shell", (await hasShell(app, { navigator, caches })) ? "ok" : "bad"],
    ["package", app.pack ? "ok" : "bad"],
    ["memory", (await remembers(app.store)) ? "ok" : "bad"],
    ["private", isPrivate({ keeping, quota: space.quota, heap: window.performance.memory?.jsHeapSizeLimit }) ? "bad" : "ok"],
    ["who", app.who?.personId || app.who?.pairId ? "ok" : "warn"],
    ["keeping", keeping ? "ok" : "warn"],
    ["space", (space.quota ?? 0) - (space.usage ?? 0) > SPACE ? "ok" : "warn"],
    ["place", await allowed(navigator, "geolocation", Boolean(navigator.geolocation))],
    ["camera", await allowed(navigator, "camera", Boolean(navigator.mediaDevices))],
    ["awake", navigator.wakeLock ? "ok" : "warn"],
    ["installed", window.matchMedia("(display-mode: standalone)").matches || navigator.standalone ? "ok" : "warn"],
  ];
  return list.map(([key, state]) => ({ key, state }));
}

async function persisted(navigator) {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

/** In a private window a browser promises nothing and lends little: less than its own memory. */
export const isPrivate = ({ keeping, quota, heap }) => !keeping && (!quota || (heap !== undefined && quota < 2 * heap));

/** Whether the worker has put away every file of this version. */
async function hasShell({ build }, { navigator, caches }) {
  if (!navigator.serviceWorker || !caches) {
    return false;
  }
  const cache = await caches.open(`veld-${build}`);
  return Boolean((await cache.match("/veld/whole")) && navigator.serviceWorker.controller);
}

/** Writes, and reads what was written. */
async function remembers(store) {
  try {
    const word = `${Math.random()}`;
    await store.put("probe", word);
    return (await store.get("probe")) === word;
  } catch {
    return false;
  }
}

async function allowed(navigator, name, there) {
  if (!there) {
    return "warn";
  }
  try {
    const { state } = await navigator.permissions.query({ name });
    return state === "granted" ? "ok" : "warn";
  } catch {
    return "warn";
  }
}
