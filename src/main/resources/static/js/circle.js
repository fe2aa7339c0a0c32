/** The place a circle lies around, suggested by name while one types. The form sends that name and no point. */
import { suggestions } from "./suggest.js";

/**
 * @param field holds the text field, an empty list and an element that is read out; says where to ask
 * @param fetch the network
 */
export function start(field, { fetch }) {
  const input = field.querySelector("input");
  const { circle, found, none, failed } = field.dataset;
  input.removeAttribute("list"); // the browser's own list of well-known places, for when there is no script

  const ask = async (typed, signal) => {
    const answer = await fetch(`${circle}?${new URLSearchParams({ q: typed })}`, { signal });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };

  const draw = ({ name, neighbourhood }) => {
    const line = document.createElement("bdi");
    line.textContent = neighbourhood ? `${name}, ${neighbourhood}` : name;
    return [line];
  };

  const choose = ({ name }) => {
    input.value = name;
  };

  const list = field.querySelector("[role=listbox]");
  const spoken = field.querySelector("[role=status]");
  suggestions(input, list, spoken, { ask, draw, choose, words: { found, none, failed } });
}
