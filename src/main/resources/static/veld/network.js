/** The server's four answers, each told as one of: ok, later, refused, join, portal, offline. Never throws. */
import { kindOf } from "./queue.js";

const ROOT = "/veld/api/v1";
const MARK = "X-Buurtstem-Veld";
const PATIENCE = 70_000;
/** A photo over a slow network takes its time. */
const FILE_PATIENCE = 180_000;

/**
 * @param fetch the browser's
 * @param token asked for each time, so that joining again helps at once
 */
export function network(fetch, walkshopId, token) {
  const authorized = async (more = {}) => ({ ...more, Authorization: `Bearer ${await token()}` });
  const json = async (path, content) =>
    ask(fetch, `${ROOT}${path}`, {
      method: "POST",
      headers: await authorized({ "Content-Type": "application/json" }),
      body: JSON.stringify(content),
    });
  return {
    sync: (records) => json(`/walkshops/${walkshopId}/sync`, { records }),
    manifest: (list) => json(`/walkshops/${walkshopId}/manifest`, list),
    put: async (sha256, mime, data) =>
      ask(
        fetch,
        `${ROOT}/attachments/${sha256}`,
        { method: "PUT", headers: await authorized({ "Content-Type": mime }), body: data },
        FILE_PATIENCE,
      ),
    pack: async (tag) =>
      ask(fetch, `${ROOT}/walkshops/${walkshopId}/package`, {
        headers: await authorized(tag ? { "If-None-Match": tag } : {}),
      }),
  };
}

export const join = (fetch, content) =>
  ask(fetch, `${ROOT}/join`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(content),
  });

async function ask(fetch, address, options, patience = PATIENCE) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(address, {
      ...options,
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      signal: stop.signal,
    });
    return await read(answer);
  } catch {
    return { kind: "offline" };
  } finally {
    clearTimeout(timer);
  }
}

async function read(answer) {
  const ours = answer.headers.get(MARK) === "1";
  const { status } = answer;
  if (status === 304 && ours) {
    return { kind: "same", status };
  }
  if (status === 201 || status === 204) {
    return { kind: kindOf(status, ours, true), status };
  }
  const content = await answer.json().catch(() => undefined);
  return { kind: kindOf(status, ours, content !== undefined), status, answer: content, tag: answer.headers.get("ETag") };
}
