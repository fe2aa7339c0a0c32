/**
 * What goes to the server next, and what its answers mean. Knows no browser: the store, the network and chance are
 * arguments, so that it can be tried out with every misfortune in every order.
 */
export const MOST = 50;
const MOST_BYTES = 500_000;
const SHORTEST = 2_000;
const LONGEST = 300_000;

/** What an answer is. A page that is not ours, such as a hotspot's, counts as no network at all. */
export function kindOf(status, ours, readable) {
  if (status >= 500 || (ours && [408, 425, 429].includes(status))) {
    return "later";
  }
  if (!ours || status < 200 || (status >= 300 && status < 400)) {
    return "portal";
  }
  if (status < 300) {
    return readable ? "ok" : "later";
  }
  return status === 401 || status === 403 ? "join" : "refused";
}

/** How long to wait before trying again: anything up to 2 s, 4 s, 8 s … 5 minutes. */
export const backoff = (attempt, random) => random() * Math.min(LONGEST, SHORTEST * 2 ** Math.min(attempt, 20));

/** tablet, underWay, safe or help. Safe is only what the server has acknowledged whole, photos included. */
export function stateOf(row, uploads, sending = new Set()) {
  const states = row.attachments.map((sha) => uploads.get(sha)?.state ?? "waiting");
  if (row.outcome === "conflict" || row.outcome === "rejected" || states.some((s) => s === "gone" || s === "refused")) {
    return "help";
  }
  if (row.outcome && states.every((s) => s === "there")) {
    return "safe";
  }
  return row.outcome || sending.has(row.recordId) ? "underWay" : "tablet";
}

export function countsOf(rows, uploads, sending) {
  const counts = { all: rows.length, tablet: 0, underWay: 0, safe: 0, help: 0 };
  rows.forEach((row) => counts[stateOf(row, uploads, sending)]++);
  return counts;
}

/** The oldest that no answer has come to, as many as fit in one request; at least one. */
export function nextBatch(rows, passed, most = MOST) {
  const batch = [];
  let bytes = 0;
  for (const row of [...rows].sort((a, b) => a.seq - b.seq)) {
    if (row.outcome || passed.has(row.recordId)) {
      continue;
    }
    if (batch.length && (batch.length >= most || bytes + row.size > MOST_BYTES)) {
      break;
    }
    batch.push(row);
    bytes += row.size;
  }
  return batch;
}

const OUTCOMES = ["stored", "duplicate", "conflict", "rejected"];

/** What the answer says of each record we sent; of others it says nothing. */
export function outcomesOf(batch, answer) {
  const sent = new Set(batch.map(({ recordId }) => recordId));
  return (answer.outcomes ?? [])
    .filter(({ recordId, outcome }) => sent.has(recordId) && OUTCOMES.includes(outcome))
    .map(({ recordId, outcome, reason }) => ({ recordId, outcome, reason: reason ?? null, at: answer.serverTime ?? null }));
}
