/**
 * A text field that suggests while one types: an ARIA combobox with a list. Arrow keys walk through the list, Enter
 * takes one, Escape closes it. What to suggest and what to do with the chosen one are arguments.
 */
const PAUSE = 200;
const SHORTEST = 2;

/**
 * @param input the text field
 * @param list the empty list under it
 * @param spoken an element that is read out when the number of suggestions changes
 * @param ask (text, signal) => Promise of suggestions
 * @param draw (suggestion) => nodes of its line
 * @param choose (suggestion) => void
 * @param words {found: "{n} …", none: "…", failed: "…"}
 */
export function suggestions(input, list, spoken, { ask, draw, choose, words }) {
  let found = [];
  let active = -1;
  let pause;
  let asked;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("autocomplete", "off");
  close();

  function close() {
    clearTimeout(pause);
    asked?.abort();
    found = [];
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  async function look() {
    asked?.abort();
    asked = new AbortController();
    try {
      found = await ask(input.value.trim(), asked.signal);
      spoken.textContent = found.length === 0 ? words.none : words.found.replace("{n}", String(found.length));
      show();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close();
        spoken.textContent = words.failed;
      }
    }
  }

  function show() {
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map(line));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  }

  function line(suggestion, i) {
    const item = document.createElement("li");
    item.className = "suggestions__item";
    item.id = `${list.id}-${i}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.append(...draw(suggestion));
    // before the field loses its focus
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(i));
    return item;
  }

  function take(i) {
    const chosen = found[i];
    close();
    spoken.textContent = "";
    choose(chosen);
  }

  function walk(to) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (to + found.length) % found.length;
    const item = list.children[active];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  }

  input.addEventListener("input", () => {
    clearTimeout(pause);
    if (input.value.trim().length < SHORTEST) {
      close();
      spoken.textContent = "";
    } else {
      pause = setTimeout(look, PAUSE);
    }
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const keys = {
      ArrowDown: () => walk(active + 1),
      ArrowUp: () => walk(active < 0 ? found.length - 1 : active - 1),
      Enter: () => take(Math.max(active, 0)),
      Escape: close,
    };
    if (found.length > 0 && keys[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    } else if (event.key === "Enter") {
      // Enter in this field looks up; it never sends the form
      event.preventDefault();
      look();
    }
  });
  return { close };
}
