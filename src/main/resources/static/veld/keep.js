/**
 * Keeps a record. When the memory is full its words are kept all the same: first with smaller photos, then without. What
 * could not be kept is told, never left out silently.
 */
import { Emptied, Taken } from "./adding.js";
import { smaller } from "./photos.js";
import { newId } from "./record.js";

const isFull = ({ name }) => name === "QuotaExceededError";

/** Not even the words could be kept. */
export class Full extends Error {}

/**
 * @param about recordId, kind, place, supersedes, and payload as a function of the files that are kept
 * @param files {sha256, mime, bytes, width, height, data, …}
 * @returns {record, kept: "whole" | "smaller" | "words"}
 */
export async function keep(app, about, files, draft) {
  const ways = [
    ["whole", () => files],
    ["smaller", () => Promise.all(files.map((file) => (file.width ? again(file) : file)))],
    ["words", () => []],
  ];
  for (const [kept, some] of ways) {
    const attachments = await some();
    const record = { ...about, payload: about.payload(attachments), attachments };
    try {
      return { kept: files.length ? kept : "whole", record: await write(app, record, attachments, draft) };
    } catch (failure) {
      if (!isFull(failure)) {
        throw failure;
      }
    }
  }
  throw new Full();
}

async function again(file) {
  const { alt } = file;
  return { ...(await smaller(file)), alt };
}

/** Somebody emptied the memory while the application was open: what it still knows is put back, and that is said. */
async function write(app, about, files, draft) {
  try {
    return await app.save(about, files, draft);
  } catch (failure) {
    if (failure instanceof Taken) {
      return app.save({ ...about, recordId: newId() }, files, draft);
    }
    if (!(failure instanceof Emptied)) {
      throw failure;
    }
    await app.emptied();
    return app.save(about, files, draft);
  }
}

/** The bytes of what a form holds; what is no longer there is left out. */
export async function filesOf(store, list) {
  const kept = await Promise.all(list.map(async (file) => ({ ...file, ...(await store.file(file.sha256)), alt: file.alt })));
  return kept.filter(({ data }) => data);
}

/** Keeps a photo of an open form; smaller when there is no room for it, and null when there is none at all. */
export async function keepPhoto(store, photo) {
  for (const make of [() => photo, () => smaller(photo)]) {
    try {
      const file = await make();
      await store.keepFile(file);
      return file;
    } catch (failure) {
      if (!isFull(failure)) {
        throw failure;
      }
    }
  }
  return null;
}
