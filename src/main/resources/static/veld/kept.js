/** What a form does when somebody saves: once at a time, and then says truly what is kept where. */
import { button, h, icon } from "./dom.js";

/**
 * @param form {send, said}: its button, and where to say what went wrong
 * @param act keeps the record
 * @param draft what the form held
 */
export async function kept(app, { send, said }, act, draft) {
  if (send.disabled) {
    return;
  }
  send.disabled = true;
  said.replaceChildren();
  try {
    await draft.freeze();
    const { kept: how } = await act();
    draft.done();
    toast(app, how);
    await app.go("walk");
  } catch (failure) {
    console.warn("Not saved.", failure);
    draft.thaw();
    const { t } = app;
    said.replaceChildren(icon("warning"), h("span", {}, t(failure.constructor.name === "Full" ? "keep.full" : "keep.failed")));
    said.append(button("copy", t("copy.make"), () => app.go("records")));
    send.disabled = false;
  }
}

let timer;

/** Says it for a while, above the counter. */
export function toast(app, how) {
  const { t } = app;
  const place = document.querySelector("#toast");
  clearTimeout(timer);
  const whole = how === "whole";
  place.replaceChildren(h("p", { class: `toast toast--${whole ? "good" : "warn"}`, "data-kept": how }, icon(whole ? "tablet" : "warning"), h("span", {}, t(`keep.${how}`))));
  timer = setTimeout(() => place.replaceChildren(), whole ? 6000 : 20_000);
}
