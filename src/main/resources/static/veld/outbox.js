/** What became of each record and each file: the queue's side of the store. */
export class Outbox {
  /** @param walkshop tells which walkshop this tablet is out for; what it made for another one before is safe, and rests */
  constructor(store, walkshop) {
    Object.assign(this, { store, walkshop });
  }

  async outbox() {
    return (await this.all()).filter(({ walkshopId }) => walkshopId === this.walkshop());
  }

  all() {
    return this.store.run(["outbox"], "readonly", (tx) => tx.objectStore("outbox").getAll());
  }

  async uploads() {
    const all = await this.store.run(["uploads"], "readonly", (tx) => tx.objectStore("uploads").getAll());
    return new Map(all.map((upload) => [upload.sha256, upload]));
  }

  async waiting() {
    return [...(await this.uploads()).values()].filter(({ state }) => state === "waiting");
  }

  file(sha256) {
    return this.store.file(sha256);
  }

  /** The records as they are sent. */
  texts(batch) {
    return this.store.run(["records"], "readonly", async (tx) => {
      const all = await Promise.all(batch.map(({ recordId }) => tx.objectStore("records").get(recordId)));
      return all.map(({ recordId, hash, body }) => ({ recordId, hash, body }));
    });
  }

  /** Notes what the server said; what it says it has not got is to be sent, whatever it said before. */
  settle(outcomes, missing) {
    return this.store.run(["outbox", "uploads"], "readwrite", async (tx) => {
      for (const { recordId, ...said } of outcomes) {
        const row = await tx.objectStore("outbox").get(recordId);
        if (row && row.outcome !== "stored" && row.outcome !== "duplicate") {
          await tx.objectStore("outbox").put({ ...row, ...said, known: false });
        }
      }
      await again(tx, missing);
    });
  }

  uploaded(sha256, change) {
    return this.store.run(["uploads"], "readwrite", async (tx) => {
      const upload = await tx.objectStore("uploads").get(sha256);
      await tx.objectStore("uploads").put({ ...upload, ...change });
    });
  }

  /** All there is, for the server to compare; known when it has said of each that it is there. */
  async list() {
    const rows = await this.outbox();
    const uploads = await this.uploads();
    const attachments = [...new Set(rows.flatMap((row) => row.attachments))];
    return {
      records: rows.map(({ recordId, hash }) => ({ recordId, hash })),
      attachments,
      known: rows.every((row) => row.known || row.outcome === "rejected") && attachments.every((sha) => uploads.get(sha)?.state === "there"),
    };
  }

  /** Sends again what the server has lost; true when there was anything. */
  compared({ records }, { missingRecords, missingAttachments, conflicts }) {
    return this.store.run(["outbox", "uploads"], "readwrite", async (tx) => {
      const outbox = tx.objectStore("outbox");
      let lost = false;
      for (const { recordId } of records) {
        const row = await outbox.get(recordId);
        if (conflicts.includes(recordId)) {
          await outbox.put({ ...row, outcome: "conflict" });
        } else if (missingRecords.includes(recordId) && ["stored", "duplicate"].includes(row.outcome)) {
          lost = true;
          await outbox.put({ ...row, outcome: null, known: false });
        } else if (!missingRecords.includes(recordId) && row.outcome) {
          await outbox.put({ ...row, known: true });
        }
      }
      return (await again(tx, missingAttachments)) || lost;
    });
  }

  /** Somebody asks to try once more what needs help. */
  retry() {
    return this.store.run(["outbox", "uploads"], "readwrite", async (tx) => {
      for (const row of await tx.objectStore("outbox").getAll()) {
        if (row.walkshopId === this.walkshop() && ["rejected", "conflict"].includes(row.outcome)) {
          await tx.objectStore("outbox").put({ ...row, outcome: null, reason: null });
        }
      }
      for (const upload of await tx.objectStore("uploads").getAll()) {
        if (upload.state === "refused" || upload.state === "gone") {
          await tx.objectStore("uploads").put({ ...upload, state: "waiting", tries: 0 });
        }
      }
    });
  }

  /** Bytes that the server has had for so long go; their records stay readable. */
  async purge(before) {
    const uploads = await this.uploads();
    for (const row of await this.all()) {
      const old = row.known && row.at && Date.parse(row.at) < before;
      for (const sha256 of old ? row.attachments.filter((sha) => uploads.get(sha)?.state === "there") : []) {
        await this.store.run(["files"], "readwrite", (tx) => tx.objectStore("files").delete(sha256));
      }
    }
  }
}

async function again(tx, missing) {
  let any = false;
  for (const sha256 of missing) {
    const upload = await tx.objectStore("uploads").get(sha256);
    if (upload?.state === "there") {
      any = true;
      await tx.objectStore("uploads").put({ ...upload, state: "waiting", tries: 0 });
    }
  }
  return any;
}
