/** Joining a walkshop: with the code of the facilitator's screen, which the camera of the tablet opens as an address. */
import { button, field, h, icon } from "../dom.js";
import { join as ask } from "../network.js";
import { fetchPackage } from "../package.js";
import { newId } from "../record.js";

export async function join(app) {
  const { t, device } = app;
  const code = h("input", { class: "input", name: "code", value: app.code ?? "", autocomplete: "off", autocapitalize: "characters", spellcheck: "false" });
  const name = h("input", { class: "input", name: "name", value: device?.name ?? "", maxlength: "60", autocomplete: "off", dir: "auto" });
  const said = h("p", { class: "said", role: "alert" });
  const send = button("check", t("join.send"), undefined, { type: "submit", class: "button button--main" });
  const form = h("form", { class: "stack", novalidate: true }, field(t("join.code"), code), field(t("join.name"), name, t("join.name_help")), said, send);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    said.replaceChildren();
    const trouble = code.value.trim() && name.value.trim() ? await enter(app, code.value.trim(), name.value.trim()) : "empty";
    send.disabled = false;
    if (trouble) {
      said.replaceChildren(icon("warning"), t(`join.trouble.${trouble}`));
    } else {
      app.code = undefined;
      app.go("along");
    }
  });
  const lead = device ? t("join.again") : t("join.lead");
  return { title: t("join.title"), body: h("div", { class: "stack" }, h("h1", { tabindex: "-1" }, t("join.title")), h("p", {}, lead), form) };
}

/** Nothing that was written is lost by it: the tablet keeps its id, and what is not safe yet stays with its walkshop. */
async function enter(app, code, name) {
  const id = app.device?.id ?? (await deviceId(app.store));
  const reply = await ask(app.fetch, { code, deviceId: id, name });
  if (reply.kind !== "ok") {
    return reply.kind === "refused" || reply.kind === "join" ? (reply.status === 429 ? "later" : "code") : reply.kind === "portal" ? "portal" : "offline";
  }
  const { token, walkshopId, expires } = reply.answer;
  const other = app.device && app.device.walkshopId !== walkshopId;
  if (other && !app.canSwitch()) {
    return "other";
  }
  app.device = { id, name, token, walkshopId, expires };
  await app.store.put("device", app.device);
  if (other) {
    app.track.on = false;
    app.pack = app.packTag = undefined;
    app.who = {};
    await app.store.put("who", {});
    await app.store.remove("packageTag");
    await app.store.remove("package");
  }
  await fetchPackage(app);
  app.sync.now();
  return null;
}

/** One id for good, made before the first attempt to join. */
async function deviceId(store) {
  const id = (await store.get("deviceId")) ?? newId();
  await store.put("deviceId", id);
  return id;
}
