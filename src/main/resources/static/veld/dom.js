/** Makes elements. What people wrote stays text: nothing is ever read as HTML. */
const SVG = "http://www.w3.org/2000/svg";

export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key in PROPERTIES) {
      element[key] = value;
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PROPERTIES = { value: true, checked: true, disabled: true };

const icons = new URL("icons.svg", import.meta.url).href;

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${icons}#${name}`);
  svg.append(use);
  return svg;
}

/** Text that somebody wrote, in whichever direction it runs. */
export const own = (text, name = "bdi") => h(name, { dir: "auto" }, text);

export function button(name, words, onclick, attributes = {}) {
  return h("button", { type: "button", class: "button", onclick, ...attributes }, name && icon(name), h("span", {}, words));
}

export function link(name, words, href, attributes = {}) {
  return h("a", { class: "button", href, ...attributes }, name && icon(name), h("span", {}, words));
}

/** A field with its label; the label is tied to the first control in it. */
export function field(words, control, help) {
  control.id ||= `f${field.count++}`;
  const said = help && h("p", { class: "help", id: `${control.id}-help` }, help);
  if (said) {
    control.setAttribute("aria-describedby", said.id);
  }
  return h("div", { class: "field" }, h("label", { for: control.id }, words), said, control);
}
field.count = 1;

/** One of several, or some of several, as large keys to press. */
export function choices(kind, name, words, options, chosen, changed) {
  const box = ({ key, label, icon: sign }) =>
    h(
      "label",
      { class: "choice" },
      h("input", { type: kind, name, value: key, checked: chosen.includes(key), onchange: ({ target }) => changed(key, target.checked) }),
      sign && icon(sign),
      h("span", {}, label),
    );
  return h("fieldset", { class: "choices" }, h("legend", {}, words), h("div", { class: "choices__grid" }, options.map(box)));
}
