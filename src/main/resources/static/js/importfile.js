/**
 * A file that is too large or empty is refused before it is sent, so that everything that was chosen stays. Without a
 * script the server says the same.
 */
export function start(input) {
  const said = input.parentElement.querySelector("[data-import-said]");
  input.addEventListener("change", () => {
    const words = problem(input.files[0], input.dataset);
    input.setCustomValidity(words);
    said.textContent = words;
    said.hidden = !words;
  });
}

function problem(file, { importFile, large, empty }) {
  if (!file) {
    return "";
  }
  return file.size > Number(importFile) ? large : file.size === 0 ? empty : "";
}
