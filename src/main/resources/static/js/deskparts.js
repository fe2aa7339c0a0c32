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

/** Closes what was opened to fill in, around this element or else anywhere on the desk; says whether something was. */
export function shut(desk, element) {
  const open = "details.deed[open], details.desk-bulk__more[open]";
  const details = element.closest(open) ?? desk.querySelector(open);
  if (details) {
    details.open = false;
    details.querySelector("summary").focus();
  }
  return details !== null;
}

/** What was refused stands above the list: it is brought into view. */
export function showRefusal(desk) {
  desk.querySelector(".flash > .utrecht-alert--warning")?.scrollIntoView({ block: "nearest" });
}

/** Scrolls no further than it must: what stands beside the list stays where it can be read. */
export function goTo(line, scroll) {
  line.querySelector(".desk-line__link").focus({ preventScroll: true });
  if (scroll) {
    line.scrollIntoView({ block: "nearest" });
  }
}
