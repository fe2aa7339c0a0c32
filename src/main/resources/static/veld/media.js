/** Photos and a voice note of an open form: kept on the tablet as soon as they are made. */
import { button, field, h, icon } from "./dom.js";
import { keepPhoto } from "./keep.js";
import { photoOf } from "./photos.js";
import { canRecord, record } from "./voice.js";

export function media(app, draft) {
  const said = h("p", { class: "said", role: "status" });
  return h("div", { class: "stack stack--small" }, photos(app, draft, said), canRecord() && voice(app, draft, said), said);
}

function photos(app, draft, said) {
  const { t } = app;
  const list = h("ul", { class: "photos" });
  const show = async () => list.replaceChildren(...(await Promise.all(draft.values.files.map((file) => shown(app, draft, file, show)))));
  const input = h("input", { type: "file", accept: "image/*", capture: "environment", id: "photo", class: "hidden" });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = "";
    if (!file) {
      return;
    }
    said.textContent = t("media.photo_busy");
    said.textContent = t(await take(app, draft, file));
    await show();
  });
  show();
  return h("div", { class: "stack stack--small" }, input, h("label", { class: "button", for: "photo" }, icon("photo"), h("span", {}, t("media.photo"))), list);
}

/** The key of what to say about it. */
async function take(app, draft, file) {
  let photo;
  try {
    photo = await photoOf(file);
  } catch {
    return "media.photo_unreadable";
  }
  const kept = await keepPhoto(app.store, photo).catch(() => undefined);
  if (!kept) {
    return "media.photo_full";
  }
  const { data, ...facts } = kept;
  draft.change({ files: [...draft.values.files.filter(({ sha256 }) => sha256 !== facts.sha256), { ...facts, alt: "" }] });
  await draft.flush();
  return kept.sha256 === photo.sha256 ? "media.photo_kept" : "media.photo_smaller";
}

async function shown(app, draft, file, show) {
  const { t } = app;
  const kept = await app.store.file(file.sha256);
  const picture = h("img", { class: "photo", alt: "" });
  if (kept) {
    picture.src = URL.createObjectURL(new Blob([kept.data], { type: kept.mime }));
    picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
  }
  const alt = h("input", { class: "input", dir: "auto", value: file.alt ?? "", maxlength: "200" });
  alt.addEventListener("input", () => {
    file.alt = alt.value;
    draft.change({});
  });
  const remove = () => {
    draft.change({ files: draft.values.files.filter(({ sha256 }) => sha256 !== file.sha256) });
    return show();
  };
  return h("li", {}, kept ? picture : h("p", {}, t("media.photo_gone")), field(t("media.alt"), alt), button("trash", t("media.photo_remove"), remove));
}

function voice(app, draft, said) {
  const { t } = app;
  let running;
  const words = h("span", {});
  const key = h("button", { type: "button", class: "button" }, icon("mic"), words);
  const remove = button("trash", t("media.voice_remove"), () => {
    draft.change({ voice: null });
    show();
  });
  const show = () => {
    words.textContent = t(running ? "media.voice_stop" : draft.values.voice ? "media.voice_again" : "media.voice");
    key.setAttribute("aria-pressed", String(Boolean(running)));
    remove.hidden = !draft.values.voice;
  };
  key.addEventListener("click", async () => {
    if (running) {
      running.stop();
      return;
    }
    try {
      running = await record();
      said.textContent = t("media.voice_busy");
      show();
      const { data, ...facts } = await running.done;
      await app.store.keepFile({ ...facts, data });
      draft.change({ voice: facts });
      said.textContent = t("media.voice_kept");
    } catch (failure) {
      said.textContent = t(failure.name === "NotAllowedError" ? "media.voice_denied" : "media.voice_failed");
    } finally {
      running = undefined;
      show();
    }
  });
  show();
  return h("div", { class: "row" }, key, remove);
}
