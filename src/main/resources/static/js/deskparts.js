/** The small parts of the desk: its buttons, its fields, its requests, and what can be undone for half a minute. */

/** Presses the button, follows the link, or opens the form and goes to what is chosen there; says whether there was one. */
export function use(control) {
  if (!control) {
    return false;
  }
  if (control.tagName === "DETAILS") {
    control.open = true;
    (control.querySelector("input:checked") ?? control.querySelector("input:not([type=hidden]), select"))?.focus();
  } else {
    control.click();
  }
  return true;
}

export const inField = (target) =>
  target.closest("textarea, select, dialog, [contenteditable], input:not([type=checkbox])") !== null;

/** Keys wait for an answer to what was decided: nobody decides about what they have not seen. */
export const isAct = ({ detail }) => detail.requestConfig?.verb === "post" && detail.target?.id === "desk";

/** Tells that somebody looks at what is open, and hears who else does. */
export function tell() {
  const presence = document.querySelector("[data-presence]");
  if (presence) {
    window.htmx.trigger(presence, "presence");
  }
}

/** Takes the way to undo away when it is too late. */
export function until(desk) {
  const form = desk.querySelector("[data-until]");
  if (form) {
    setTimeout(() => form.isConnected && form.remove(), Number(form.dataset.until));
  }
}
