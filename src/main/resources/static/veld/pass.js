/**
 * One round of sending: records, then what belongs to them, then the question whether all of it is there. Like the queue it
 * knows no browser.
 */
import { MOST, nextBatch, outcomesOf } from "./queue.js";

/** So many answers "not now" more than good ones, and this round is over. */
const ENOUGH = 8;
const TRIES = 3;

/** Ends with one word: done, later, join, portal or offline. */
export async function pass(world) {
  const records = await sendRecords(world);
  if (!["done", "later"].includes(records)) {
    return records;
  }
  const files = await sendFiles(world);
  if (!["done", "later"].includes(files)) {
    return files;
  }
  const whole = await compare(world);
  return [records, files, whole].find((end) => end !== "done") ?? "done";
}

async function sendRecords({ store, network, sending = () => {} }) {
  const passed = new Set();
  let most = MOST;
  let trouble = 0;
  let end = "done";
  for (;;) {
    const batch = nextBatch(await store.outbox(), passed, most);
    if (batch.length === 0) {
      return end;
    }
    sending(batch.map(({ recordId }) => recordId));
    const reply = await network.sync(await store.texts(batch));
    sending([]);
    if (reply.kind === "ok") {
      const outcomes = outcomesOf(batch, reply.answer);
      await store.settle(outcomes, reply.answer.missingAttachments ?? []);
      const settled = new Set(outcomes.map(({ recordId }) => recordId));
      batch.filter(({ recordId }) => !settled.has(recordId)).forEach(({ recordId }) => passed.add(recordId));
      end = outcomes.length < batch.length ? "later" : end;
      most = Math.min(MOST, most * 2);
      trouble--;
      continue;
    }
    if (reply.kind !== "later" && reply.kind !== "refused") {
      return reply.kind;
    }
    end = "later";
    if (batch.length > 1) {
      most = Math.ceil(batch.length / 2);
    } else {
      passed.add(batch[0].recordId);
      if (reply.kind === "refused") {
        await store.settle([{ recordId: batch[0].recordId, outcome: "rejected", reason: `${reply.status}`, at: null }], []);
      }
    }
    if (reply.kind === "later" && ++trouble >= ENOUGH) {
      return "later";
    }
  }
}

async function sendFiles({ store, network, hash }) {
  let trouble = 0;
  for (const upload of await store.waiting()) {
    const kept = await store.file(upload.sha256);
    if (!kept || (await hash(kept.data)) !== upload.sha256) {
      await store.uploaded(upload.sha256, { state: "gone" });
      continue;
    }
    const reply = await network.put(upload.sha256, kept.mime, kept.data);
    if (reply.kind === "ok") {
      await store.uploaded(upload.sha256, { state: "there" });
    } else if (reply.kind === "refused") {
      // damaged on the way, perhaps: what lies here is right
      const tries = (upload.tries ?? 0) + 1;
      const state = reply.status === 422 && tries < TRIES ? "waiting" : "refused";
      await store.uploaded(upload.sha256, { state, tries, reason: `${reply.status}` });
      trouble++;
    } else if (reply.kind !== "later") {
      return reply.kind;
    } else if (++trouble >= ENOUGH) {
      return "later";
    }
  }
  return trouble ? "later" : "done";
}

/** Nothing is ever thrown away on an acknowledgement alone: the server is asked what it does not have. */
async function compare({ store, network, final = false }) {
  const list = await store.list();
  if (list.records.length === 0 || (list.known && !final)) {
    return "done";
  }
  const reply = await network.manifest({ ...list, known: undefined, final });
  if (reply.kind !== "ok") {
    return reply.kind === "refused" ? "later" : reply.kind;
  }
  const { missingRecords = [], missingAttachments = [], conflicts = [] } = reply.answer;
  const lost = await store.compared(list, { missingRecords, missingAttachments, conflicts });
  return lost ? "later" : "done";
}
