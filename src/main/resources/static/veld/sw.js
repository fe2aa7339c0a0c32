/**
 * Answers for the walk application without a network. Before this text the server puts BUILD and FILES: every file of one
 * version with the hash of what is in it, so that a hotspot's page never passes for one of them. A new version is put away
 * whole beside the old one, and takes over when somebody taps, not before.
 */
const SHELF = `veld-${BUILD}`;
const WHOLE = "/veld/whole";

self.addEventListener("install", (event) => event.waitUntil(putAway()));

self.addEventListener("message", ({ data }) => {
  if (data === "switch") {
    self.skipWaiting();
  }
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || pathname.startsWith("/veld/api/")) {
    return;
  }
  if (pathname === "/veld/" || FILES[pathname]) {
    event.respondWith(answer(pathname, event.request));
  }
});

async function putAway() {
  const shelf = await caches.open(SHELF);
  for (const [path, hash] of Object.entries(FILES)) {
    const kept = await shelf.match(path, { ignoreVary: true });
    if (kept && (await hashOf(kept)) === hash) {
      continue;
    }
    const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
    if (!answer.ok || (await hashOf(answer.clone())) !== hash) {
      throw new Error(`${path} did not come as it is`);
    }
    await shelf.put(path, answer);
  }
  await shelf.put(WHOLE, new Response(BUILD));
}

async function hashOf(answer) {
  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Shelves of other versions go; what people wrote does not lie there. */
async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("veld-") && name !== SHELF && name !== "veld-marker");
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(path, request) {
  const shelf = await caches.open(SHELF);
  return (await shelf.match(path, { ignoreVary: true })) ?? fetch(request);
}
