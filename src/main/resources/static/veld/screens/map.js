/** The map without a network: route, stops, what was seen, where one is, and a cross-hair to put something down. */
import { basemapLayer } from "../../js/basemap.js";
import { originOf } from "../../js/mapshapes.js";
import { steerable } from "../../js/steer.js";
import { button, h, icon, link } from "../dom.js";
import { draftOf } from "../draft.js";
import { boundsOf, latLng, shapesOf } from "../ground.js";
import { degrees, E6of } from "../place.js";
import { heads } from "../record.js";
import { drawing } from "../shape.js";
import { showIdeas } from "../ideas.js";
import { showWay } from "../way.js";
import { EMPTY } from "./capture.js";
import { recordsHere } from "./walk.js";

const NEAR = 17;

export async function map(app, query) {
  const { t, pack } = app;
  const picking = query.get("pick") === "capture";
  const title = t(picking ? "map.pick_title" : "map.title");
  const element = h("div", { class: "map", role: "application", "aria-label": t("map.name"), "aria-describedby": "map-help" });
  const steer = ["up", "down", "left", "right"].map((way) => h("button", { type: "button", class: "button button--square", "data-steer": way, "aria-label": t(`map.${way}`) }, icon(way)));
  const told = h("div", { class: "map__told", tabindex: "-1", hidden: true });
  const body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, title),
    h("p", { id: "map-help", class: "help" }, t("map.help")),
    h("div", { class: "map-frame" }, element, h("div", { class: "cross", "aria-hidden": "true" }), told),
    h("div", { class: "keys keys--steer" }, steer),
    h("div", { class: "keys", id: "map-keys" }),
    !picking && h("div", { class: "keys" }, link("list", t("map.list"), "#/walk"), link("valence-chance", t("walk.ideas"), "#/near")),
  );
  const screen = { title, body, leave: () => screen.away?.() };
  if (!pack || !window.L || !boundsOf(window.L, pack)) {
    body.append(h("p", { class: "note" }, t("map.none")));
    return screen;
  }
  // Leaflet wants to know how large it is
  requestAnimationFrame(() => draw(app, screen, { element, steer, picking, told, wanted: Number(query.get("idea")) }));
  return screen;
}

async function draw(app, screen, { element, steer, picking, told, wanted }) {
  const { L } = window;
  const { pack, t } = app;
  const bounds = boundsOf(L, pack);
  const layers = pack.map?.layers ?? [];
  element.classList.toggle("map--sea", layers.some(({ kind }) => kind === "land"));
  const map = L.map(element, { attributionControl: false, zoomControl: false, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false, keyboard: false, maxZoom: 19, zoomSnap: 0.5, maxBounds: bounds.pad(1) });
  map.createPane("basemap").style.zIndex = 150;
  map.fitBounds(pack.nodes.length ? L.latLngBounds(pack.nodes.map(({ lonE6, latE6 }) => latLng([lonE6, latE6]))).pad(0.2) : bounds);
  L.control.zoom({ zoomInTitle: t("map.in"), zoomOutTitle: t("map.out") }).addTo(map);
  const origin = originOf(L, bounds);
  basemapLayer(L, shapesOf(L, layers, origin), origin).addTo(map);
  layers
    .filter(({ kind }) => kind === "border")
    .forEach(({ points, holes = [] }) => L.polyline([points, ...holes].map((line) => line.map(latLng)), { className: "map__border map__line", interactive: false }).addTo(map));
  L.polyline((pack.route ?? []).map(latLng), { className: "map__route map__line", interactive: false }).addTo(map);
  if (!picking) {
    showIdeas(app, map, told, wanted);
    await showWay(app, map);
  }
  pack.nodes.forEach((node) => stop(app, node, picking).addTo(map));
  steerable(map, steer, () => {});
  await seenSoFar(app, map);
  follow(app, screen, map);
  await keys(app, map, picking);
  if (picking) {
    const { place } = (await draftOf(app.store, "capture", { ...EMPTY })).values;
    const at = place ?? app.place.now();
    if (at) {
      map.setView(latLng([at.lonE6, at.latE6]), NEAR);
    }
  }
}

/** A stop is a button: on the map one writes down something there. */
function stop(app, { id, number, title, lonE6, latE6 }, picking) {
  const sign = window.L.divIcon({ className: "map__stop", html: `<span>${Number(number)}</span>`, iconSize: [44, 44] });
  const marker = window.L.marker(latLng([lonE6, latE6]), { icon: sign, title: app.t("map.stop", { n: number, title }), alt: app.t("map.stop", { n: number, title }), keyboard: true });
  return marker.on("click", () => !picking && app.go(`capture?node=${id}`));
}

async function seenSoFar(app, map) {
  for (const { content } of heads(await recordsHere(app))) {
    const { place, payload } = content;
    if (content.kind === "observation" && payload.shape) {
      const line = payload.shape.points.map(latLng);
      (payload.shape.type === "Polygon" ? window.L.polygon(line, { className: "map__drawn", interactive: false }) : window.L.polyline(line, { className: "map__drawn map__line", interactive: false })).addTo(map);
    }
    if (place) {
      window.L.circleMarker(latLng([place.lonE6, place.latE6]), { radius: 7, className: "map__seen", interactive: false }).addTo(map);
    }
  }
}

function follow(app, screen, map) {
  const here = window.L.circleMarker([0, 0], { radius: 9, className: "map__here", interactive: false });
  const look = () => {
    const place = app.place.now();
    if (place) {
      here.setLatLng(latLng([place.lonE6, place.latE6])).addTo(map);
    } else {
      here.remove();
    }
  };
  app.places.add(look);
  look();
  screen.away = () => {
    app.places.delete(look);
    map.remove();
  };
}

async function keys(app, map, picking) {
  const { t } = app;
  const draft = await draftOf(app.store, "capture", { ...EMPTY });
  const pin = () => {
    const { lng, lat } = map.getCenter();
    return { lonE6: E6of(lng), latE6: E6of(lat), accuracy: null, source: "pin" };
  };
  const put = () => {
    draft.change({ place: pin() });
    app.go("capture");
  };
  const myself = () => {
    const here = app.place.now();
    if (here) {
      map.setView([degrees(here.latE6), degrees(here.lonE6)], NEAR);
    }
  };
  document.querySelector("#map-keys")?.replaceChildren(
    button("crosshair", t(picking ? "map.this" : "map.here"), put, { class: "button button--main" }),
    button("pin", t("map.myself"), myself),
    ...drawing(app, map, pin, (shape, place) => {
      draft.change({ shape, place });
      app.go("capture");
    }),
  );
}
