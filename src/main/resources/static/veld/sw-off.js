/** The worker that takes the worker away: pages come from the network again. What people wrote stays where it is. */
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(away()));

async function away() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("veld-") && name !== "veld-marker").map((name) => caches.delete(name)));
  await self.registration.unregister();
}
