/** Tells under a field how much of its room is used, and to people who listen only when it gets tight. */
const TIGHT = 20;

export function start(line) {
  const field = document.getElementById(line.dataset.count);
  const most = Number(line.dataset.most);
  const silent = line.querySelector("[data-count-shown]");
  const spoken = line.querySelector("[data-count-spoken]");

  function show() {
    // as the database counts: an emoji is one
    const used = [...field.value].length;
    silent.textContent = `${used} / ${most}`;
    line.classList.toggle("field-count--over", used > most);
    const left = most - used;
    spoken.textContent = left <= TIGHT ? line.dataset.left.replace("{n}", String(left)) : "";
  }

  field.addEventListener("input", show);
  field.form?.addEventListener("draft:restored", show);
  show();
}
