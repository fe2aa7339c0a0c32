/**
 * A note beside the database, in two other places of the browser: what this tablet has made and how much of it is safe. When
 * the database is empty and the note is not, somebody emptied it, and that is said.
 */
const CACHE = "veld-marker";
const ADDRESS = "/veld/marker";

export async function leaveMarker({ caches, localStorage }, note) {
  const text = JSON.stringify(note);
  try {
    localStorage.setItem(CACHE, text);
  } catch {
    // the other place will do
  }
  const cache = await caches?.open(CACHE);
  await cache?.put(ADDRESS, new Response(text, { headers: { "Content-Type": "application/json" } }));
}

export async function findMarker({ caches, localStorage }) {
  try {
    const cache = await caches?.open(CACHE);
    const answer = await cache?.match(ADDRESS);
    const text = answer ? await answer.text() : localStorage.getItem(CACHE);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export async function removeMarker({ caches, localStorage }) {
  localStorage.removeItem(CACHE);
  await caches?.delete(CACHE);
}
