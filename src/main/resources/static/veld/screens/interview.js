/** Talking with a passer-by: first whether they agree, then an open question, then the cards; each may be skipped. */
import { button, choices, field, h } from "../dom.js";
import { draftOf } from "../draft.js";
import { keep } from "../keep.js";
import { kept } from "../kept.js";
import { nearest, placeOfNode } from "../place.js";

const EMPTY = { consent: false, at: 0, nodeId: null, answers: {}, themes: [] };

export async function interview(app) {
  const { t } = app;
  const draft = await draftOf(app.store, "interview", { ...EMPTY, answers: {} });
  const cards = [{ id: null, words: t("interview.free") }, ...(app.pack?.cards ?? []).map((card) => ({ ...card, words: t.of(card.question) }))];
  const body = h("div", { class: "stack" });
  const show = () => {
    const { consent, at } = draft.values;
    const step = !consent ? agree : at < cards.length ? ask : finish;
    body.replaceChildren(h("h1", { tabindex: "-1" }, t("interview.title")), ...step(app, draft, cards, show));
    body.querySelector("[data-first]")?.focus();
  };
  show();
  return { title: t("interview.title"), body, leave: () => draft.flush() };
}

function agree(app, draft, cards, show) {
  const { t } = app;
  const yes = () => {
    const here = app.place.now();
    draft.change({ consent: true, nodeId: here && app.pack?.nodes.length ? nearest(app.pack.nodes, here).id : null });
    show();
  };
  const no = async () => {
    await draft.discard();
    app.go("walk");
  };
  return [
    h("p", {}, t("interview.say")),
    h("blockquote", { class: "card" }, t.of(app.pack?.consent) || t("interview.consent")),
    button("check", t("interview.yes"), yes, { class: "button button--main" }),
    button("close", t("interview.no"), no),
  ];
}

function ask({ t }, draft, cards, show) {
  const { at, answers } = draft.values;
  const card = cards[at];
  const answer = answers[at] ?? { text: "", mode: "PARAPHRASE" };
  const set = (values) => draft.change({ answers: { ...draft.values.answers, [at]: { ...answer, ...draft.values.answers[at], ...values } } });
  const text = h("textarea", { class: "input", rows: "4", dir: "auto", value: answer.text, "data-first": "", oninput: () => set({ text: text.value }) });
  const modes = ["PARAPHRASE", "QUOTE"].map((key) => ({ key, label: t(`interview.${key.toLowerCase()}`) }));
  const to = (step) => () => {
    draft.change({ at: step });
    draft.flush();
    show();
  };
  const skip = () => {
    set({ text: "", mode: "SKIPPED" });
    to(at + 1)();
  };
  return [
    h("p", { class: "help" }, t("interview.step", { n: at + 1, all: cards.length })),
    h("p", { class: "big card", id: "question" }, card.words),
    field(t("interview.answer"), text),
    choices("radio", "mode", t("interview.how"), modes, [answer.mode === "QUOTE" ? "QUOTE" : "PARAPHRASE"], (mode) => set({ mode })),
    button("forward", t("interview.next"), () => (text.value.trim() ? (set({ text: text.value, mode: draft.values.answers[at]?.mode === "QUOTE" ? "QUOTE" : "PARAPHRASE" }), to(at + 1)()) : skip()), { class: "button button--main" }),
    button(null, t("interview.skip"), skip),
    at > 0 && button("back", t("interview.before"), to(at - 1)),
  ].filter(Boolean);
}

function finish(app, draft, cards, show) {
  const { t, pack } = app;
  const { values } = draft;
  const nodes = (pack?.nodes ?? []).map(({ id, number, title }) => h("option", { value: id }, `${t.number(number)}. ${title}`));
  const stop = h("select", { class: "input", onchange: () => draft.change({ nodeId: Number(stop.value) || null }) }, h("option", { value: "" }, t("capture.stop.none")), nodes);
  stop.value = values.nodeId ?? "";
  const options = (pack?.themes ?? []).map(({ key, names }) => ({ key, label: t.of(names) }));
  const theme = (key, on) => draft.change({ themes: on ? [...values.themes, key] : values.themes.filter((one) => one !== key) });
  const said = h("div", { class: "said", role: "alert" });
  const save = () => kept(app, { send, said }, () => write(app, draft, cards), draft);
  const send = button("check", t("save"), save, { class: "button button--main button--save" });
  return [
    h("p", {}, t("interview.thanks")),
    choices("checkbox", "theme", t("interview.themes"), options, values.themes, theme),
    field(t("capture.stop"), stop),
    said,
    send,
    button("back", t("interview.before"), () => (draft.change({ at: cards.length - 1 }), show())),
  ];
}

function write(app, draft, cards) {
  const { values } = draft;
  const node = app.pack?.nodes.find(({ id }) => id === values.nodeId);
  const answers = cards.map(({ id }, i) => ({ cardId: id, text: "", mode: "SKIPPED", ...values.answers[i] }));
  const payload = () => ({ consent: true, nodeId: values.nodeId, language: app.t.language, answers, themes: values.themes });
  const place = app.place.now() ?? (node ? placeOfNode(node) : null);
  return keep(app, { recordId: values.recordId, kind: "interview", place, payload }, [], draft.key);
}
