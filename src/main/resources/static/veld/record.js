/**
 * What a tablet writes down: a text that never changes again. Its hash is taken over exactly these bytes, here and on the
 * server, so nobody has to agree on how to write a number or in which order fields come.
 */
export const SCHEMA = 1;

const utf8 = new TextEncoder();

export const bytesOf = (text) => utf8.encode(text);

/** SHA-256 in lower-case hex, of a text as UTF-8 or of bytes. */
export async function hashOf(content, crypto = globalThis.crypto) {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A moment by this device's clock and with its offset, which the server keeps but never sorts by. */
export function momentOf(date) {
  const two = (n) => String(n).padStart(2, "0");
  const ahead = -date.getTimezoneOffset();
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  const offset = `${ahead < 0 ? "-" : "+"}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${day}T${time}${offset}`;
}

/**
 * The text of a record.
 *
 * @param about recordId, kind, payload, and where there are any place, supersedes, attachments
 * @param tablet walkshopId, deviceId, appBuild
 * @param author pairId, lensId, personId
 * @param seq its number on this tablet
 */
export function bodyOf(about, { tablet, author, seq, now }) {
  return JSON.stringify({
    recordId: about.recordId,
    walkshopId: tablet.walkshopId,
    deviceId: tablet.deviceId,
    seq,
    schemaVersion: SCHEMA,
    appBuild: tablet.appBuild,
    kind: about.kind,
    deviceTime: momentOf(now),
    author: { pairId: author.pairId ?? null, lensId: author.lensId ?? null, personId: author.personId ?? null },
    place: about.place ?? null,
    supersedes: about.supersedes ?? [],
    payload: about.payload,
    attachments: (about.attachments ?? []).map(({ sha256, mime, bytes, width, height }) => ({
      sha256,
      mime,
      bytes,
      width: width ?? null,
      height: height ?? null,
    })),
  });
}

/** Of all records those that nobody replaced or took away: what there is to see. */
export function heads(records) {
  const replaced = new Set(records.flatMap(({ content }) => content.supersedes ?? []));
  return records.filter(({ recordId, content }) => !replaced.has(recordId) && content.kind !== "tombstone");
}

/** A random id, also where only getRandomValues is there. */
export function newId(crypto = globalThis.crypto) {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
