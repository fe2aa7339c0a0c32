/** What a change is in words, and when a screen reader says it. */
const QUIET = 10_000;

/** A piece as an element; it comes from our own server, which escapes what people wrote. */
export function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

const plain = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** Stage and progress in words, for a map. */
export function texts({ stage, progress }) {
  const words = progress && parsed(progress)?.querySelector(".progress__words");
  return { stageName: stage && plain(parsed(stage)), progress: plain(words) };
}

/** What the page says of an idea now. */
export function sentence(id) {
  const words = document.querySelector(`[data-live="progress:${id}"] .progress__words`);
  const stage = document.querySelector(`[data-live="stage:${id}"]`);
  return [plain(stage), plain(words)].filter(Boolean).join(". ");
}

const spoken = { at: -QUIET, timer: null };

/** Says it to who listens rather than looks, if this is the page of that idea. */
export function announce(id) {
  const status = document.querySelector(`[data-live-status="${id}"]`);
  if (!status || spoken.timer !== null) {
    return;
  }
  const speak = () => {
    spoken.timer = null;
    spoken.at = performance.now();
    status.textContent = sentence(id);
  };
  spoken.timer = setTimeout(speak, Math.max(0, spoken.at + QUIET - performance.now()));
}
