/** Everything made on this tablet, each with how far it is; sending by hand, the emergency copy, and the end of the walk. */
import { frame } from "../frame.js";
import { handOver, makeCopy } from "../copy.js";
import { button, h, icon, link, own } from "../dom.js";
import { Dots } from "../dots.js";
import { startDraft } from "../draft.js";
import { keep } from "../keep.js";
import { stateOf } from "../queue.js";
import { recordsHere } from "./walk.js";

const ASIDE = ["priority", "track"];
const SIGNS = { tablet: "tablet", underWay: "up", safe: "safe", help: "warning" };

export async function records(app) {
  const { t } = app;
  const all = (await recordsHere(app)).sort((a, b) => b.seq - a.seq);
  const replaced = new Set(all.flatMap(({ content }) => content.supersedes ?? []));
  const dots = new Dots(app, all);
  const aside = all.filter(({ content }) => ASIDE.includes(content.kind));
  const items = new Map(all.filter((record) => !aside.includes(record)).map((record) => [record.recordId, item(app, record, replaced.has(record.recordId), dots)]));
  const rest = h("p", { class: "aside", id: "aside" });
  const said = h("p", { class: "said", role: "status" });
  const screen = { title: t("records.title"), states: (seen) => (show(app, items, seen), showAside(app, rest, seen, items)) };
  screen.body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, t("records.title")),
    h("p", {}, t("records.lead")),
    h("div", { class: "keys" }, button("up", t("records.send"), () => send(app, said)), button("copy", t("copy.make"), () => copy(app, said))),
    app.state?.trouble === "join" && link("key", t("along.rejoin"), "#/join"),
    said,
    rest,
    items.size > 0 && dots.lead(),
    items.size ? h("ol", { class: "records" }, [...items.values()].map(({ element }) => element)) : h("p", {}, t("records.none")),
    h("h2", {}, t("end.title")),
    h("p", {}, t("end.lead")),
    button("flag", t("end.do"), () => finish(app, said)),
  );
  if (app.state) {
    screen.states(app.state);
  }
  return screen;
}

function item(app, { recordId, content }, isReplaced, dots) {
  const { t } = app;
  const { kind, payload } = content;
  const text = kind === "interview" ? payload.answers.map((answer) => answer.text).filter(Boolean).join(" · ") : payload.text;
  const state = h("p", { class: "record__state" });
  const change = kind === "observation" && !isReplaced;
  const element = h(
    "li",
    { class: "record", "data-record": recordId },
    h("p", { class: "record__kind" }, t(`kind.${kind}`), " ", t.time(new Date(content.deviceTime))),
    text && h("p", { class: "record__text" }, own(text)),
    content.attachments.length > 0 && h("p", {}, t("records.files", { n: content.attachments.length })),
    isReplaced && h("p", {}, t("records.replaced")),
    state,
    change && dots.keys(recordId),
    change &&
      h("div", { class: "keys" }, link("pencil", t("records.change"), `#/capture?edit=${recordId}`), button("trash", t("records.remove"), (event) => remove(app, recordId, event.currentTarget))),
  );
  return { element, state };
}

/** Dots and the way are no notes, but are to arrive like those: how far they are, in one line. */
function showAside({ t }, line, { rows, uploads, sending }, items) {
  const aside = rows.filter(({ recordId }) => !items.has(recordId));
  const states = aside.map((row) => stateOf(row, uploads, sending));
  const now = ["help", "tablet", "underWay", "safe"].find((state) => states.includes(state));
  const said = `${aside.length} ${now}`;
  line.hidden = aside.length === 0;
  if (now && line.dataset.said !== said) {
    line.dataset.said = said;
    line.dataset.state = now;
    line.replaceChildren(icon(SIGNS[now]), h("span", {}, t("records.aside", { n: aside.length })), h("span", {}, t(now === "help" ? "state.help_needed" : `state.${now}`)));
  }
}

/** A second tap means it. Nothing is wiped: a record more says that this one no longer counts. */
async function remove(app, recordId, key) {
  if (!key.dataset.sure) {
    key.dataset.sure = "yes";
    key.querySelector("span").textContent = app.t("records.remove_sure");
    return;
  }
  const draft = startDraft(app.store, `tombstone-${recordId}`, {});
  const about = { recordId: draft.values.recordId, kind: "tombstone", supersedes: [recordId], payload: () => ({ reason: "" }) };
  await keep(app, about, [], draft.key);
  draft.done();
  app.show();
}

function show(app, items, { rows, uploads, sending }) {
  const { t } = app;
  for (const row of rows) {
    const state = items.get(row.recordId)?.state;
    const now = stateOf(row, uploads, sending);
    const time = now === "safe" && row.at ? t.time(new Date(row.at)) : "";
    const why = now === "help" ? reason(t, row, uploads) : "";
    const said = `${now} ${time} ${why}`;
    if (state && state.dataset.said !== said) {
      state.dataset.said = said;
      state.dataset.state = now;
      state.replaceChildren(icon(SIGNS[now]), h("span", {}, time ? t("state.safe_at", { time }) : t(now === "help" ? "state.help_needed" : `state.${now}`)), why && h("span", {}, why));
    }
  }
}

function reason(t, row, uploads) {
  const file = row.attachments.map((sha) => uploads.get(sha)?.state).find((state) => state === "gone" || state === "refused");
  return t(file ? `help.file_${file}` : row.outcome === "conflict" ? "help.conflict" : "help.rejected");
}

async function send(app, said) {
  await app.outbox.retry();
  said.textContent = app.t("records.sending");
  const end = await app.sync.now();
  said.textContent = app.t(`records.sent.${["done", "join", "portal", "offline"].includes(end) ? end : "later"}`);
}

/** Offered at any time: what lies in it, the server takes in once, however often it comes. */
export async function copy(app, said) {
  said.textContent = app.t("copy.busy");
  const last = app.last ?? 0;
  const file = await makeCopy(app.store, { device: app.device, walkshopId: app.device.walkshopId, now: new Date() });
  if (await handOver(file, { navigator, document })) {
    await app.store.put("copied", last);
    app.copied = last;
    said.textContent = app.t("copy.made", { name: file.name });
  } else {
    said.textContent = app.t("copy.not");
  }
}

/** The last question to the server, and the copy by itself when not all is safe. */
async function finish(app, said) {
  await app.keepWay(false);
  frame.top(app, "records");
  app.awake.stop();
  app.place.stop();
  said.textContent = app.t("records.sending");
  await app.sync.now({ final: true });
  const { all, safe } = app.state.counts;
  if (all === safe) {
    said.textContent = app.t("end.safe", { n: all });
    return;
  }
  await copy(app, said);
  said.append(" ", app.t("end.not_safe", { n: all - safe }));
}
