/** How a record gets into the store, and what may keep it from it. */
import { bytesOf } from "./record.js";

/** The memory of this tablet was emptied by someone else. */
export class Emptied extends Error {}

/** What was written does not read back as it was. */
export class NotKept extends Error {}

/** Under this id there is something else already. */
export class Taken extends Error {}

/** Saved twice by two taps, as opposed to two records that came by one id. */
export function isSame(one, other) {
  const [a, b] = [one, other].map((body) => JSON.parse(body));
  return JSON.stringify([a.kind, a.payload, a.supersedes]) === JSON.stringify([b.kind, b.payload, b.supersedes]);
}

/** All of it or nothing; nothing as well when another window took the number. */
export async function add(tx, record, files, draft) {
  const meta = tx.objectStore("meta");
  if (!(await meta.get("device"))) {
    throw new Emptied();
  }
  const before = await tx.objectStore("records").get(record.recordId);
  if (!before && ((await meta.get("seq")) ?? 0) !== record.seq - 1) {
    return undefined;
  }
  if (draft) {
    await meta.delete(draft);
  }
  if (before) {
    return before;
  }
  const { recordId, seq, hash, body } = record;
  const attachments = files.map(({ sha256 }) => sha256);
  const { walkshopId } = JSON.parse(body);
  await meta.put(seq, "seq");
  await tx.objectStore("records").add(record);
  await tx.objectStore("outbox").add({ recordId, walkshopId, seq, hash, size: bytesOf(body).length + 200, attachments, outcome: null });
  for (const file of files) {
    await tx.objectStore("files").put(file);
    if (!(await tx.objectStore("uploads").get(file.sha256))) {
      await tx.objectStore("uploads").put({ sha256: file.sha256, state: "waiting", tries: 0 });
    }
  }
  return record;
}
