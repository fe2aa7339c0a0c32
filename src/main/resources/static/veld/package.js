/** What is taken along: route, stops, lenses, themes, questions and a piece of the map. */

/** Fetches it when the server has a newer one; the answer's kind says what came of it. */
export async function fetchPackage(app) {
  const reply = await app.network().pack(app.packTag);
  if (reply.kind === "ok") {
    if (reply.answer?.format !== 1) {
      return "refused";
    }
    await app.store.put("package", reply.answer);
    await app.store.put("packageTag", reply.tag);
    app.pack = reply.answer;
    app.packTag = reply.tag;
  }
  return reply.kind === "same" ? "ok" : reply.kind;
}

export const nodeOf = (app, id) => app.pack?.nodes.find((node) => node.id === Number(id));

export const pairOf = (app) => app.pack?.pairs.find(({ id }) => id === app.who?.pairId);

export const personOf = (app) => pairOf(app)?.people.find(({ id }) => id === app.who?.personId);

/** What a lens is called and says in the reader's language, as far as it does. */
export const lensIn = (t, { id, name, hint, names, hints }) => ({ id, name: (names && t.of(names)) || name, hint: (hints && t.of(hints)) || hint });

export const lensOf = (app) => app.pack?.lenses.find(({ id }) => id === app.who?.lensId);
