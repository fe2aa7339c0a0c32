/** Something the group did or agreed. */
import { button, field, h } from "../dom.js";
import { draftOf } from "../draft.js";
import { kept } from "../kept.js";
import { keep } from "../keep.js";

export async function moment(app) {
  const { t } = app;
  const draft = await draftOf(app.store, "moment", { text: "", step: null });
  const text = h("textarea", { class: "input", rows: "4", dir: "auto", value: draft.values.text, oninput: () => draft.change({ text: text.value }), "data-first": "" });
  const steps = (app.pack?.steps ?? []).map(({ id, number, title }) => h("option", { value: id }, `${t.number(number)}. ${title}`));
  const step = h("select", { class: "input", onchange: () => draft.change({ step: Number(step.value) || null }) }, h("option", { value: "" }, t("moment.no_step")), steps);
  step.value = draft.values.step ?? "";
  const said = h("div", { class: "said", role: "alert" });
  const send = button("check", t("save"), undefined, { type: "submit", class: "button button--main button--save" });
  const form = h("form", { class: "stack", novalidate: true }, field(t("moment.text"), text, t("moment.help")), steps.length > 0 && field(t("moment.step"), step), said, send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!text.value.trim()) {
      said.textContent = t("moment.empty");
      text.focus();
      return;
    }
    const about = { recordId: draft.values.recordId, kind: "moment", place: app.place.now(), payload: () => ({ step: draft.values.step, text: text.value.trim() }) };
    kept(app, { send, said }, () => keep(app, about, [], draft.key), draft);
  });
  return { title: t("moment.title"), body: h("div", { class: "stack" }, h("h1", { tabindex: "-1" }, t("moment.title")), form), leave: () => draft.flush() };
}
