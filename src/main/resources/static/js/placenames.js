/** Streets, landmarks and addresses suggested by name while one types. */
import { icon } from "./map.js";
import { suggestions } from "./suggest.js";

/**
 * @param picker gives fields, words, icons and the network
 * @param choose what to do with the chosen {name, lat, lon}
 */
export function suggestPlaces(picker, choose) {
  const { fetch, words, settings } = picker;
  const ask = async (typed, signal) => {
    const answer = await fetch(`${words.suggest}?${new URLSearchParams({ q: typed })}`, { signal });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  };
  const draw = ({ name, neighbourhood }) => [icon(settings, "pin"), bdi(neighbourhood ? `${name}, ${neighbourhood}` : name)];
  const take = async (chosen) => {
    if (!chosen.id) {
      choose(chosen);
      return;
    }
    // an address: the server tells its street, and a point on that
    try {
      const answer = await fetch(`${words.suggest}/${encodeURIComponent(chosen.id)}`);
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      choose(await answer.json());
    } catch {
      picker.complain(words.failed);
    }
  };
  // typed whole, without choosing from the list
  picker.field("text").addEventListener("change", async ({ target }) => {
    const typed = target.value.trim().toLowerCase();
    if (!typed || picker.chosen) {
      return;
    }
    const found = await ask(typed).catch(() => []);
    const same = found.find(({ name }) => name.toLowerCase() === typed);
    if (same && !picker.chosen && target.value.trim().toLowerCase() === typed) {
      await take(same);
    }
  });
  suggestions(picker.field("text"), picker.field("list"), picker.field("spoken"), { ask, draw, choose: take, words });
}

/** Text whose direction does not disturb what stands around it. */
export function bdi(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}
