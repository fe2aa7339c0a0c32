/** What stands around every screen: where one is, through whose eyes one looks, and how much is safe. */
import { h, icon, own } from "./dom.js";
import { lensIn, lensOf, personOf } from "./package.js";

const BACK = { map: "walk", capture: "walk", interview: "walk", moment: "walk", near: "walk", records: "walk", settings: "walk", who: "along" };

/** Draws the screen and gives it the focus. */
export function frame(app, name) {
  const { t, screen } = app;
  document.title = `${screen.title} · Buurtstem`;
  document.body.dataset.screen = name;
  document.querySelector("#skip").textContent = t("skip");
  frame.top(app, name);
  const main = document.querySelector("#main");
  main.replaceChildren(...notices(app), screen.body);
  frame.state(app);
  window.scrollTo(0, 0);
  (main.querySelector("[data-first]") ?? main.querySelector("h1") ?? main).focus({ preventScroll: true });
}

frame.top = (app, name) => document.querySelector("#top").replaceChildren(...top(app, name));

function top(app, name) {
  const { t } = app;
  const back = app.begun() ? (name === "along" ? "walk" : BACK[name]) : name === "along" || name === "join" ? undefined : "along";
  const lens = lensOf(app);
  const person = personOf(app);
  return [
    h(
      "div",
      { class: "top__row" },
      back
        ? h("a", { class: "top__key", href: `#/${back}` }, icon("back"), h("span", {}, t("back")))
        : h("span", { class: "top__name" }, "Buurtstem"),
      h("a", { class: "top__key top__end", href: "#/settings", "aria-current": name === "settings" && "page" }, icon("globe"), h("span", {}, t("settings.short"))),
    ),
    app.device &&
      app.pack &&
      h(
        "a",
        { class: "lens", href: "#/who" },
        icon("eye"),
        h("span", {}, lens ? [h("span", { class: "lens__as" }, t("lens.as")), " ", own(lensIn(t, lens).name, "strong")] : h("strong", {}, t("lens.none"))),
        person && h("span", { class: "lens__person" }, own(person.name)),
      ),
    app.track.on && h("a", { class: "way", href: "#/walk", id: "way" }, icon("walk"), h("span", {}, t(app.place.fresh() ? "track.on" : "track.waiting"))),
  ].filter(Boolean);
}

function notices(app) {
  const { t, lost, broken } = app;
  return [
    broken && h("div", { class: "note note--bad", role: "alert" }, icon("warning"), h("p", {}, t("broken"))),
    lost &&
      h(
        "div",
        { class: "note note--bad", role: "alert", id: "lost" },
        icon("warning"),
        h(
          "div",
          {},
          h("p", {}, h("strong", {}, t("lost.title"))),
          h("p", {}, t("lost.text", { made: lost.made, safe: lost.safe, gone: Math.max(0, lost.made - lost.safe), name: lost.name ?? "" })),
          h("p", {}, t("lost.next")),
        ),
      ),
  ].filter(Boolean);
}

/** That the way is kept stands on every screen, for as long as it is. */
frame.way = (app) => {
  const said = document.querySelector("#way span");
  const words = app.t(app.place.fresh() ? "track.on" : "track.waiting");
  if (said && said.textContent !== words) {
    said.textContent = words;
  }
};

const TROUBLE = { join: "key", portal: "portal", offline: "offline" };

/** The counter, at the same place on each screen; written anew only when it says something else. */
frame.state = (app) => {
  const bar = document.querySelector("#state");
  const { t, state, device } = app;
  bar.hidden = !device || !state;
  if (bar.hidden) {
    return;
  }
  const { counts, trouble } = state;
  const all = counts.all > 0 && counts.safe === counts.all;
  const sentence = counts.all === 0 ? t("state.none") : t("state.counter", { safe: counts.safe, all: counts.all });
  const more = [
    counts.help > 0 && t("state.help", { n: counts.help }),
    trouble && t(`trouble.${trouble}`),
  ].filter(Boolean);
  const said = [sentence, ...more].join(" ");
  const text = bar.querySelector("#state-text");
  if (text.dataset.said === said) {
    return;
  }
  text.dataset.said = said;
  bar.className = `state state--${counts.help || trouble === "join" ? "help" : all ? "safe" : "open"}`;
  bar.querySelector("#state-icon").replaceChildren(icon(counts.help || trouble === "join" ? "warning" : all ? "safe" : (TROUBLE[trouble] ?? "tablet")));
  text.replaceChildren(h("strong", { id: "counter" }, sentence), ...more.map((line) => h("span", {}, line)));
};
