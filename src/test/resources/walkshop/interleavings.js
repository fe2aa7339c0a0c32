/**
 * A thousand walks without a browser: a tablet whose memory survives and whose program does not, a road on which anything happens, a server
 * that keeps what it acknowledged. Given the addresses of the modules and how many walks, it answers with what went wrong.
 */
async ({ base, walks, first }) => {
  const { pass } = await import(`${base}pass.js`);
  const { stateOf, backoff, countsOf } = await import(`${base}queue.js`);

  class Killed extends Error {}

  const random = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };

  class Server {
    constructor() {
      this.records = new Map();
      this.files = new Set();
      this.quarantine = new Map();
    }

    sync(records) {
      const outcomes = records.map(({ recordId, hash, body }) => {
        if (body.includes("poison")) {
          return { recordId, outcome: "rejected", reason: "poison" };
        }
        const kept = this.records.get(recordId);
        if (!kept) {
          this.records.set(recordId, hash);
          return { recordId, outcome: "stored" };
        }
        if (kept !== hash) {
          this.quarantine.set(recordId, hash);
          return { recordId, outcome: "conflict" };
        }
        return { recordId, outcome: "duplicate" };
      });
      const missing = records.flatMap(({ files }) => files).filter((sha) => !this.files.has(sha));
      return { outcomes, missingAttachments: missing, serverTime: "2026-11-22T10:00:00Z" };
    }

    manifest({ records, attachments }) {
      return {
        missingRecords: records.map(({ recordId }) => recordId).filter((id) => !this.records.has(id)),
        missingAttachments: attachments.filter((sha) => !this.files.has(sha)),
        conflicts: [],
      };
    }
  }

  /** The tablet's memory, in the shape the queue asks for. */
  class Memory {
    constructor() {
      this.rows = new Map();
      this.files = new Map();
    }

    add(row, body, shas) {
      this.rows.set(row.recordId, { ...row, size: 300, attachments: shas, outcome: null, body });
      shas.forEach((sha) => this.files.has(sha) || this.files.set(sha, { sha256: sha, state: "waiting", data: sha, mime: "image/jpeg" }));
    }

    outbox = async () => [...this.rows.values()].map((row) => ({ ...row }));
    uploads = () => this.files;
    texts = async (batch) => batch.map(({ recordId, hash, attachments }) => ({ recordId, hash, body: this.rows.get(recordId).body, files: attachments }));
    waiting = async () => [...this.files.values()].filter(({ state }) => state === "waiting");
    file = async (sha) => this.files.get(sha);
    uploaded = async (sha, change) => void Object.assign(this.files.get(sha), change);
    settle = async (outcomes, missing) => {
      outcomes.forEach(({ recordId, ...said }) => {
        const row = this.rows.get(recordId);
        if (!["stored", "duplicate"].includes(row.outcome)) {
          Object.assign(row, said, { known: false });
        }
      });
      this.again(missing);
    };
    again = (missing) => missing.filter((sha) => this.files.get(sha)?.state === "there").map((sha) => (this.files.get(sha).state = "waiting")).length > 0;
    list = async () => ({
      records: [...this.rows.values()].map(({ recordId, hash }) => ({ recordId, hash })),
      attachments: [...this.files.keys()],
      known: [...this.rows.values()].every((row) => row.known || row.outcome === "rejected") && [...this.files.values()].every(({ state }) => state === "there"),
    });
    compared = async ({ records }, { missingRecords, missingAttachments }) => {
      let lost = false;
      records.forEach(({ recordId }) => {
        const row = this.rows.get(recordId);
        if (missingRecords.includes(recordId)) {
          if (["stored", "duplicate"].includes(row.outcome)) {
            lost = true;
            Object.assign(row, { outcome: null, known: false });
          }
        } else if (row.outcome) {
          row.known = true;
        }
      });
      return this.again(missingAttachments) || lost;
    };
  }

  const wrong = [];
  for (let walk = first; walk < first + walks; walk++) {
    const chance = random(walk);
    const server = new Server();
    const memory = new Memory();
    let rough = true;
    let made = 0;
    const conflicted = new Set();

    const make = () => {
      const n = made++;
      const recordId = `r${n}`;
      const shas = chance() < 0.4 ? [`f${Math.floor(chance() * 5)}`] : [];
      const poison = chance() < 0.05;
      if (!poison && chance() < 0.03) {
        server.records.set(recordId, "of another");
        conflicted.add(recordId);
      }
      memory.add({ recordId, seq: n + 1, hash: `h${n}` }, poison ? "poison" : "text", shas);
    };

    /** At any breath the program may be gone, or somebody saves something. */
    const breath = async () => {
      await Promise.resolve();
      if (rough && chance() < 0.04) {
        throw new Killed();
      }
      if (rough && made < 30 && chance() < 0.08) {
        make();
      }
    };

    const safeIsThere = () => {
      for (const row of memory.rows.values()) {
        if (stateOf(row, memory.files) === "safe") {
          const there = server.records.get(row.recordId) === row.hash && row.attachments.every((sha) => server.files.has(sha));
          if (!there) {
            wrong.push(`walk ${walk}: ${row.recordId} is called safe and is not there`);
          }
        }
      }
    };

    const road = async (act) => {
      await breath();
      const fate = rough ? chance() : 1;
      if (fate < 0.1) return { kind: "offline" };
      if (fate < 0.16) return { kind: "portal" };
      if (fate < 0.22) return { kind: "later", status: 503 };
      if (fate < 0.25) return { kind: "join", status: 401 };
      const reply = act();
      if (fate < 0.35) return { kind: "offline" };
      if (fate < 0.45) act();
      await breath();
      return reply;
    };

    const network = {
      sync: (records) =>
        road(() => {
          // a server that breaks off in the middle has kept the first ones
          if (rough && chance() < 0.1) {
            server.sync(records.slice(0, Math.ceil(records.length / 2)));
            return { kind: "later", status: 500 };
          }
          return records.length > 20 ? { kind: "refused", status: 413 } : { kind: "ok", status: 200, answer: server.sync(records) };
        }),
      put: (sha, mime, data) =>
        road(() => {
          if (rough && chance() < 0.05) {
            return { kind: "refused", status: 422 };
          }
          server.files.add(data);
          return { kind: "ok", status: 201 };
        }),
      manifest: (list) => road(() => ({ kind: "ok", status: 200, answer: server.manifest(list) })),
    };

    const store = Object.fromEntries(
      ["outbox", "texts", "waiting", "file", "settle", "uploaded", "list", "compared"].map((name) => [
        name,
        async (...values) => {
          await breath();
          const result = await memory[name](...values);
          safeIsThere();
          await breath();
          return result;
        },
      ]),
    );
    const window_ = () => pass({ store, network, hash: async (data) => data }).catch((failure) => (failure instanceof Killed ? "killed" : Promise.reject(failure)));

    make();
    for (let round = 0; round < 12; round++) {
      // now and then two windows at once, as if there were no lock
      await Promise.all(chance() < 0.25 ? [window_(), window_()] : [window_()]);
    }
    rough = false;
    // what three damaged uploads made helpless, somebody tries again
    memory.files.forEach((file) => file.state === "refused" && Object.assign(file, { state: "waiting", tries: 0 }));
    let end;
    for (let round = 0; round < 6; round++) {
      end = await window_();
    }
    safeIsThere();
    for (const row of memory.rows.values()) {
      const state = stateOf(row, memory.files);
      const expected = row.body === "poison" || conflicted.has(row.recordId) ? "help" : "safe";
      if (state !== expected) {
        wrong.push(`walk ${walk}: ${row.recordId} is ${state} and not ${expected}`);
      }
    }
    const counts = countsOf([...memory.rows.values()], memory.files);
    if (end !== "done" || counts.safe + counts.help !== counts.all) {
      wrong.push(`walk ${walk}: ends with ${end} and ${JSON.stringify(counts)}`);
    }
    const extra = [...server.records.keys()].filter((id) => !memory.rows.has(id));
    const wanted = new Set([...memory.rows.values()].flatMap(({ attachments }) => attachments));
    if (extra.length || [...server.files].some((sha) => !wanted.has(sha))) {
      wrong.push(`walk ${walk}: the server has more than was made`);
    }
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    const waits = [backoff(attempt, () => 0), backoff(attempt, () => 0.999)];
    if (waits[0] !== 0 || waits[1] > 300_000 || waits[1] < 1900) {
      wrong.push(`waits ${waits} at attempt ${attempt}`);
    }
  }
  return wrong.slice(0, 10);
};
