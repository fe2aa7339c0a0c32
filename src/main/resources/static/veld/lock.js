/** One window at a time sends: by the browser's own locks, and where it has none by a lease that runs out. */
const NAME = "veld-sync";
const LEASE = 60_000;

/** Does this unless another window is at it; then undefined. */
export async function alone(locks, store, act, { me, now = Date.now } = {}) {
  if (locks) {
    return locks.request(NAME, { ifAvailable: true }, (lock) => (lock ? act() : undefined));
  }
  if (!(await lease(store, me, now()))) {
    return undefined;
  }
  const renewing = setInterval(() => lease(store, me, now()), LEASE / 3);
  try {
    return await act();
  } finally {
    clearInterval(renewing);
    await store.run(["meta"], "readwrite", async (tx) => {
      if ((await tx.objectStore("meta").get("lease"))?.me === me) {
        await tx.objectStore("meta").delete("lease");
      }
    });
  }
}

/** A lease of the future comes of a clock that jumped, and holds nobody up. */
function lease(store, me, now) {
  return store.run(["meta"], "readwrite", async (tx) => {
    const held = await tx.objectStore("meta").get("lease");
    const running = held && held.me !== me && held.until > now && held.until <= now + LEASE;
    if (!running) {
      await tx.objectStore("meta").put({ me, until: now + LEASE }, "lease");
    }
    return !running;
  });
}
