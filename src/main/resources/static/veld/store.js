/**
 * Everything a tablet keeps, in one database. A record, its photos and its place in the queue are written in one
 * transaction that is on the disk before it is done. Records and files are only ever added; what becomes of them stands
 * apart, in outbox and uploads. An upgrade adds stores and indexes, and never takes one away.
 */
import { add, isSame, NotKept, Taken } from "./adding.js";
import { openDB } from "./idb.js";
import { hashOf } from "./record.js";

export const DATABASE = "veld";
const VERSION = 1;
const ALL = ["meta", "records", "files", "outbox", "uploads"];
const CLOSED = ["InvalidStateError", "AbortError", "UnknownError", "TransactionInactiveError"];

export class Store {
  constructor(open = openDB) {
    this.open = open;
  }

  base() {
    this.opening ??= this.open(DATABASE, VERSION, {
      upgrade(base) {
        const keys = { meta: undefined, records: "recordId", files: "sha256", outbox: "recordId", uploads: "sha256" };
        ALL.filter((name) => !base.objectStoreNames.contains(name)).forEach((name) =>
          base.createObjectStore(name, { keyPath: keys[name] ?? null }),
        );
      },
      blocking: (now, next, event) => {
        this.opening = undefined;
        event.target.close();
      },
      terminated: () => (this.opening = undefined),
    }).catch((failure) => {
      this.opening = undefined;
      throw failure;
    });
    return this.opening;
  }

  /** Does this in one transaction, once more when the connection turns out to be closed. */
  async run(names, mode, act) {
    for (let again = false; ; again = true) {
      const base = await this.base();
      try {
        return await inOne(base, names, mode, act);
      } catch (failure) {
        if (again || !CLOSED.includes(failure.name)) {
          throw failure;
        }
        this.opening = undefined;
      }
    }
  }

  get(key) {
    return this.run(["meta"], "readonly", (tx) => tx.objectStore("meta").get(key));
  }

  put(key, value) {
    return this.run(["meta"], "readwrite", (tx) => tx.objectStore("meta").put(value, key));
  }

  remove(key) {
    return this.run(["meta"], "readwrite", (tx) => tx.objectStore("meta").delete(key));
  }

  /** Keeps a photo of a form that is still open. */
  keepFile(file) {
    return this.run(["files"], "readwrite", (tx) => tx.objectStore("files").put(file));
  }

  file(sha256) {
    return this.run(["files"], "readonly", (tx) => tx.objectStore("files").get(sha256));
  }

  record(recordId) {
    return this.run(["records"], "readonly", (tx) => tx.objectStore("records").get(recordId));
  }

  records() {
    return this.run(["records"], "readonly", (tx) => tx.objectStore("records").getAll());
  }

  /**
   * Writes a record once, however often it is asked to, and reads it back.
   *
   * @param recordId its id
   * @param write makes its text, given its number on this tablet
   * @param files {sha256, mime, bytes, data} of its photos and sound
   * @param draft key of the form it came from, which is done with
   */
  async save({ recordId, write, files = [], draft = null }) {
    for (;;) {
      const seq = ((await this.get("seq")) ?? 0) + 1;
      const body = write(seq);
      const record = { recordId, seq, hash: await hashOf(body), body };
      const kept = await this.run(ALL, "readwrite", (tx) => add(tx, record, files, draft));
      if (kept) {
        await this.readBack(kept, kept === record ? files : []);
        if (kept !== record && !isSame(kept.body, body)) {
          throw new Taken(recordId);
        }
        return kept;
      }
    }
  }

  async readBack({ recordId, hash }, files) {
    const kept = await this.record(recordId);
    if (!kept || (await hashOf(kept.body)) !== hash) {
      throw new NotKept(recordId);
    }
    for (const { sha256 } of files) {
      const file = await this.file(sha256);
      if (!file || (await hashOf(file.data)) !== sha256) {
        throw new NotKept(sha256);
      }
    }
  }
}

async function inOne(base, names, mode, act) {
  const tx = base.transaction(names, mode, { durability: "strict" });
  try {
    const result = await act(tx);
    await tx.done;
    return result;
  } catch (failure) {
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // it was over already
    }
    throw tx.error ?? failure;
  }
}
