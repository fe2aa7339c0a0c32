/** Ideas on the map: a key for each, which tells what it is in a corner of the map. */
import { button, h, icon, link } from "./dom.js";
import { latLng } from "./ground.js";
import { metres } from "./place.js";
import { facts } from "./screens/near.js";

const NEAR = 17;

/**
 * @param told where to tell it
 * @param wanted number of the one to begin with, if any
 */
export function showIdeas(app, map, told, wanted) {
  for (const idea of app.pack.ideas ?? []) {
    const at = latLng([idea.lonE6, idea.latE6]);
    const name = app.t("map.idea", { title: idea.title });
    const mark = h("span", { class: "map__idea-mark" }, icon("valence-chance"));
    const marker = window.L.marker(at, {
      icon: window.L.divIcon({ className: "map__idea", html: mark, iconSize: [44, 44] }),
      title: name,
      alt: name,
      keyboard: true,
    }).addTo(map);
    marker.on("click", () => tell(app, told, idea, () => marker.getElement()?.focus()));
    if (idea.id === wanted) {
      map.setView(at, NEAR, { animate: false });
      tell(app, told, idea, () => marker.getElement()?.focus());
    }
  }
}

function tell(app, told, { id, title, text, place, language, stage, ...where }, closed) {
  const { t } = app;
  const here = app.place.now();
  const close = () => {
    told.hidden = true;
    closed();
  };
  told.dir = document.documentElement.dir;
  told.hidden = false;
  told.replaceChildren(
    h("h2", { lang: language, dir: "auto" }, title),
    facts(t, { stage, place, far: here && metres(where, here) }),
    ...(text ? [h("p", { lang: language, dir: "auto", class: "map__told-text" }, text)] : []),
    h("div", { class: "keys" }, link("list", t("map.idea_more"), `#/near?idea=${id}`), button("close", t("map.close"), close)),
  );
  told.focus({ preventScroll: true });
  told.scrollIntoView({ block: "nearest" });
}
