/** "Take along": what must be on this tablet before it leaves the network, checked one by one. */
import { checks } from "../checks.js";
import { button, h, icon, link, own } from "../dom.js";
import { fetchPackage } from "../package.js";

const SIGNS = { ok: "check", warn: "info", bad: "warning" };

export async function along(app) {
  const { t } = app;
  const list = h("ul", { class: "checks" });
  const said = h("p", { class: "said", role: "status" });
  const start = h("div", { class: "stack" });
  const screen = { title: t("along.title"), versions: () => look() };
  const look = async () => {
    const all = await checks(app, { navigator, caches: window.caches, window });
    const helps = { place: ask.place, camera: ask.camera, installed: app.install && ask.install };
    list.replaceChildren(...all.map((check) => line(app, check, helps[check.key] && (() => helps[check.key](app).finally(look)))));
    const bad = all.filter(({ state }) => state === "bad");
    start.replaceChildren(...ready(app, bad, all.some(({ state }) => state === "warn")));
  };
  const again = button("refresh", t("along.again"), async () => {
    said.textContent = t("along.busy");
    const kind = await fetchPackage(app);
    said.textContent = t(kind === "ok" ? "along.fresh" : `along.${kind === "join" ? "join" : "failed"}`);
    await look();
  });
  await look();
  const { walkshop } = app.pack ?? {};
  screen.body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, t("along.title")),
    walkshop && h("p", { class: "big" }, own(walkshop.title, "strong"), " ", walkshop.day && t.day(new Date(walkshop.day))),
    h("p", {}, t("along.lead")),
    list,
    said,
    again,
    link("people", t("along.who"), "#/who"),
    app.sync.trouble === "join" && link("key", t("along.rejoin"), "#/join"),
    start,
  );
  return screen;
}

const line = ({ t }, { key, state }, help) =>
  h(
    "li",
    { class: `check check--${state}`, "data-check": key, "data-state": state },
    icon(SIGNS[state]),
    h(
      "div",
      {},
      h("p", {}, h("strong", {}, t(`check.${key}`)), h("span", { class: "check__state" }, t(`check.state.${state}`))),
      state !== "ok" && h("p", {}, t(`check.${key}.${state === "bad" ? "bad" : "warn"}`)),
      state !== "ok" && help && button(null, t(`check.${key}.do`), help),
    ),
  );

function ready(app, bad, warned) {
  const { t } = app;
  if (bad.length > 0) {
    return [h("p", { class: "note note--bad", id: "refused" }, icon("warning"), h("span", {}, t("along.refused", { n: bad.length })))];
  }
  const begin = async () => {
    await app.choose({ begun: true });
    app.place.start();
    app.go(app.who.personId || app.who.pairId ? "walk" : "who");
  };
  return [
    h("p", { class: "note note--good", id: "ready" }, icon("check"), h("span", {}, t(warned ? "along.ready_but" : "along.ready"))),
    button("walk", t("along.start"), begin, { class: "button button--main", id: "start" }),
  ];
}

const ask = {
  place: () =>
    new Promise((done) => {
      navigator.geolocation.getCurrentPosition(done, done, { enableHighAccuracy: true, timeout: 20_000 });
    }),
  camera: async () => {
    const seen = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).catch(() => null);
    seen?.getTracks().forEach((track) => track.stop());
  },
  install: async (app) => {
    await app.install.prompt();
    app.install = undefined;
  },
};
