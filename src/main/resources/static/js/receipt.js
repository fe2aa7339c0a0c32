/**
 * Checks a receipt in the browser: nothing of it is sent. The published file is fetched, the ballot looked up, its leaf made anew and found in the tree,
 * and the root of the tree computed from all its leaves.
 */
const utf8 = new TextEncoder();
const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const base64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

function sha256(...parts) {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return crypto.subtle.digest("SHA-256", all).then((digest) => new Uint8Array(digest));
}

const leaf = (round, receipt, paper) =>
  sha256(Uint8Array.of(0), utf8.encode(`buurtstem ballot 1\n${round}\n${receipt}\n${paper}\n`));

/** RFC 6962: the largest full half on the left. */
async function root(leaves) {
  if (leaves.length === 1) {
    return leaves[0];
  }
  let half = 1;
  while (half * 2 < leaves.length) {
    half *= 2;
  }
  return sha256(Uint8Array.of(1), await root(leaves.slice(0, half)), await root(leaves.slice(half)));
}

async function isSigned(file, head) {
  const key = await crypto.subtle.importKey("spki", base64(file.tree.key), { name: "Ed25519" }, false, ["verify"]);
  const text = utf8.encode(`buurtstem head 1\n${file.round.id}\n${head.day}\n${head.size}\n${head.root}\n`);
  return crypto.subtle.verify({ name: "Ed25519" }, key, base64(head.signature), text);
}

/** Every head is the root of as many leaves as it says, and signed where the browser can tell. */
async function holds(file) {
  const leaves = file.tree.leaves.map(bytes);
  if (hex(await root(leaves)) !== file.tree.root) {
    return false;
  }
  for (const head of file.tree.heads) {
    const signed = await isSigned(file, head).catch((cannot) => cannot.name === "NotSupportedError");
    if (!signed || (head.size > 0 && hex(await root(leaves.slice(0, head.size))) !== head.root)) {
      return false;
    }
  }
  return true;
}

function normal(typed) {
  const latin = typed.replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15);
  return (latin.toUpperCase().replace(/[^A-Z0-9]/g, "").match(/.{1,4}/g) ?? []).join("-");
}

const title = (file, id) => file.round.options.find((option) => String(option.id) === id)?.title ?? id;

function words(file, paper) {
  return paper.split(" ").filter(Boolean).map((mark) => {
    const [id, value] = mark.split("=");
    return ["POINTS", "RANKED"].includes(file.round.rules.kind) ? `${title(file, id)}: ${value}` : title(file, id);
  });
}

export function start(form, { fetch }) {
  const said = document.querySelector("[data-receipt-said]");

  function say(kind, sentences, list = []) {
    const box = document.createElement("div");
    box.className = `utrecht-alert utrecht-alert--${kind}`;
    const inside = document.createElement("div");
    inside.className = "utrecht-alert__content";
    for (const sentence of sentences) {
      inside.append(Object.assign(document.createElement("p"), { textContent: sentence }));
    }
    const items = document.createElement("ul");
    items.append(...list.map((text) => Object.assign(document.createElement("li"), { textContent: text, dir: "auto" })));
    inside.append(items);
    box.append(inside);
    said.replaceChildren(box);
  }

  /** The website knows of ballots that were changed, and of those of which only sums are published; nobody's code goes there unasked. */
  function ask() {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: form.dataset.ask });
    button.className = "nl-button nl-button--secondary";
    button.addEventListener("click", () => form.submit());
    said.querySelector(".utrecht-alert__content").append(button);
  }

  async function check() {
    const file = await (await fetch(form.dataset.receipt)).json();
    const receipt = normal(form.elements.receipt.value);
    const ballot = file.ballots?.find(([code]) => code === receipt);
    if (!ballot) {
      say("warning", [file.ballots ? form.dataset.unknown : form.dataset.sums, form.dataset.asking]);
      ask();
      return;
    }
    const mine = hex(await leaf(file.round.id, receipt, ballot[1]));
    const fine = file.tree.leaves.includes(mine) && (await holds(file));
    say(fine ? "ok" : "error", fine ? [form.dataset.counted, form.dataset.tree] : [form.dataset.broken], words(file, ballot[1]));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check().catch(() => form.submit());
  });
}
