/** The language, the version, and who this tablet is. */
import { button, choices, h, icon, link, own } from "../dom.js";

export async function settings(app) {
  const { t, device } = app;
  const options = app.languages.map(({ tag, name }) => ({ key: tag, label: h("span", { lang: tag }, name) }));
  const speak = async (tag) => {
    await app.speak(tag);
    await app.show();
    document.querySelector("input[name=language]:checked")?.focus();
  };
  const version = h("div", { class: "stack stack--small", id: "version" });
  const screen = {
    title: t("settings.title"),
    versions: () => version.replaceChildren(...newVersion(app)),
    states: () => version.replaceChildren(...newVersion(app)),
  };
  screen.versions();
  screen.body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, t("settings.title")),
    choices("radio", "language", t("settings.language"), options, [t.language], speak),
    h("h2", {}, t("settings.version")),
    h("p", {}, t("settings.build", { build: app.build })),
    version,
    button("refresh", t("settings.look"), () => app.worker.update()),
    device && h("h2", {}, t("settings.tablet")),
    device && h("p", {}, own(device.name)),
    device && link("key", t("settings.join"), "#/join"),
    app.lost && button("check", t("lost.read"), () => ((app.lost = null), app.show())),
  );
  return screen;
}

function newVersion(app) {
  const { t } = app;
  if (!app.worker.waiting) {
    return [h("p", {}, t("settings.newest"))];
  }
  return app.canSwitch()
    ? [h("p", {}, icon("info"), t("settings.newer")), button("check", t("settings.switch"), () => app.worker.switchOver(), { class: "button button--main", id: "switch" })]
    : [h("p", { id: "not-yet" }, icon("info"), t("settings.not_yet")), link("copy", t("copy.make"), "#/records")];
}
