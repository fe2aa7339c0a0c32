/** An observation: a theme, a few words, save. All the rest may be there and need not. */
import { button, choices, field, h, icon, link } from "../dom.js";
import { draftOf, startDraft } from "../draft.js";
import { keep, filesOf } from "../keep.js";
import { kept } from "../kept.js";
import { nodeOf } from "../package.js";
import { nearest, placeOfNode } from "../place.js";
import { media } from "../media.js";
import { recordsHere } from "./walk.js";

const VALENCES = ["STRONG", "BOTTLENECK", "CHANCE", "WISH", "PLAIN"];
/** A form with nothing in it yet. */
export const EMPTY = { text: "", themes: [], valence: "PLAIN", nodeId: null, place: null, shape: null, files: [], voice: null, supersedes: [] };

export async function capture(app, query) {
  const { t } = app;
  const draft = await draftFor(app, query);
  const { values } = draft;
  const text = h("textarea", { class: "input", rows: "3", dir: "auto", value: values.text, "data-first": "", oninput: () => draft.change({ text: text.value }) });
  const said = h("div", { class: "said", role: "alert" });
  const send = button("check", t("save"), undefined, { type: "submit", class: "button button--main button--save" });
  const form = h(
    "form",
    { class: "stack", novalidate: true },
    field(t("capture.text"), text, t("capture.help")),
    themes(app, draft),
    valences(app, draft),
    where(app, draft),
    media(app, draft),
    said,
    h("div", { class: "sticky" }, send),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = values.themes.length === 0 ? "theme" : values.text.trim() || values.files.length || values.voice ? null : "text";
    if (missing) {
      said.replaceChildren(icon("warning"), h("span", {}, t(`capture.missing.${missing}`)));
      (missing === "theme" ? form.querySelector("[name=theme]") : text).focus();
      return;
    }
    kept(app, { send, said }, () => write(app, draft), draft);
  });
  const title = t(values.supersedes.length ? "capture.title_change" : "capture.title");
  return { title, body: h("div", { class: "stack" }, h("h1", { tabindex: "-1" }, title), form), leave: () => draft.flush() };
}

async function draftFor(app, query) {
  const edited = query.get("edit");
  if (edited) {
    const content = (await recordsHere(app)).find(({ recordId }) => recordId === edited).content;
    return startDraft(app.store, "capture", { ...EMPTY, ...valuesOf(content), supersedes: [edited] });
  }
  const draft = await draftOf(app.store, "capture", { ...EMPTY });
  const node = query.get("node");
  if (node) {
    draft.change({ nodeId: Number(node), place: null });
  } else if (!draft.values.place && !draft.values.nodeId) {
    const here = app.place.now();
    draft.change({ nodeId: here && app.pack?.nodes.length ? nearest(app.pack.nodes, here).id : null });
  }
  return draft;
}

function valuesOf({ payload, place, attachments }) {
  const { text, themes: chosen, valence, nodeId, shape, voice, altTexts } = payload;
  const files = attachments.map((file) => ({ ...file, alt: altTexts?.[file.sha256] ?? "" }));
  const sound = files.find(({ sha256 }) => sha256 === voice) ?? null;
  const pin = place?.source === "pin" ? place : null;
  return { text, themes: chosen, valence, nodeId, shape, place: pin, voice: sound, files: files.filter((file) => file !== sound) };
}

function themes({ t, pack }, draft) {
  const options = (pack?.themes ?? []).map(({ key, names, icon: sign }) => ({ key, label: t.of(names), icon: sign && null }));
  const changed = (key, on) => draft.change({ themes: on ? [...draft.values.themes, key] : draft.values.themes.filter((one) => one !== key) });
  return choices("checkbox", "theme", t("capture.themes"), options, draft.values.themes, changed);
}

function valences({ t, pack }, draft) {
  const named = new Map((pack?.valences ?? []).map(({ key, names }) => [key, t.of(names)]));
  const options = VALENCES.map((key) => ({ key, label: named.get(key) ?? t(`valence.${key.toLowerCase()}`), icon: `valence-${key.toLowerCase()}` }));
  return choices("radio", "valence", t("capture.valence"), options, [draft.values.valence], (key) => draft.change({ valence: key }));
}

/** The stop from a list; another point on the map; and else wherever the tablet is. */
function where(app, draft) {
  const { t, pack } = app;
  const { values } = draft;
  const told = h("p", { class: "help", role: "status" });
  const tell = () => {
    const gps = app.place.now();
    const node = nodeOf(app, values.nodeId);
    const key = values.place ? "pin" : gps ? "gps" : node ? "node" : "none";
    told.replaceChildren(icon(key === "none" ? "info" : "pin"), t(`capture.place.${key}`, { n: gps?.accuracy ?? 0, stop: node?.title ?? "" }));
    if (values.shape) {
      told.append(" ", t(values.shape.type === "Polygon" ? "capture.place.area" : "capture.place.line"));
    }
  };
  const options = (pack?.nodes ?? []).map(({ id, number, title }) => h("option", { value: id }, `${t.number(number)}. ${title}`));
  const select = h("select", { class: "input", onchange: () => (draft.change({ nodeId: Number(select.value) || null, place: null }), tell()) }, h("option", { value: "" }, t("capture.stop.none")), options);
  select.value = values.nodeId ?? "";
  tell();
  return h("div", { class: "stack stack--small" }, field(t("capture.stop"), select), told, link("crosshair", t("capture.on_map"), "#/map?pick=capture"));
}

async function write(app, draft) {
  const { values } = draft;
  const node = nodeOf(app, values.nodeId);
  const files = await filesOf(app.store, [...values.files, ...(values.voice ? [values.voice] : [])]);
  const payload = (some) => ({
    text: values.text.trim(),
    themes: values.themes,
    valence: values.valence,
    nodeId: values.nodeId,
    shape: values.shape,
    language: app.t.language,
    altTexts: Object.fromEntries(some.filter(({ alt }) => alt).map(({ sha256, alt }) => [sha256, alt])),
    voice: some.find(({ mime }) => mime.startsWith("audio/"))?.sha256 ?? null,
    channel: "walk",
  });
  const place = values.place ?? app.place.now() ?? (node ? placeOfNode(node) : null);
  return keep(app, { recordId: values.recordId, kind: "observation", place, supersedes: values.supersedes, payload }, files, draft.key);
}
