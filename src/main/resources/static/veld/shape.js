/** Draws a line or an area, point by point under the cross-hair: with a finger, keys or buttons alike. */
import { button, h } from "./dom.js";
import { latLng } from "./ground.js";

const ENOUGH = { LineString: 2, Polygon: 3 };

/**
 * @param at the place under the cross-hair
 * @param done called with the shape and its first point
 */
export function drawing({ t }, map, at, done) {
  const holder = h("div", { class: "keys drawing" });
  const said = h("p", { class: "help", role: "status" });
  let places = [];
  let drawn;
  const show = (type) => {
    drawn?.remove();
    const line = places.map(({ lonE6, latE6 }) => latLng([lonE6, latE6]));
    drawn = (type === "Polygon" ? window.L.polygon(line, { className: "map__drawn" }) : window.L.polyline(line, { className: "map__drawn map__line" })).addTo(map);
    said.textContent = t("map.points", { n: places.length });
    holder.querySelector("[data-done]").disabled = places.length < ENOUGH[type];
    holder.querySelector("[data-undo]").disabled = places.length === 0;
  };
  const begin = (type) => {
    places = [];
    holder.replaceChildren(
      button("plus", t("map.point"), () => (places.push(at()), show(type)), { class: "button button--main" }),
      button("back", t("map.undo"), () => (places.pop(), show(type)), { "data-undo": "" }),
      button("check", t("map.done"), () => done(shape(type, places), { ...places[0] }), { "data-done": "" }),
      button("close", t("map.stop_drawing"), rest),
      said,
    );
    show(type);
  };
  const rest = () => {
    drawn?.remove();
    holder.replaceChildren(button("line", t("map.line"), () => begin("LineString")), button("area", t("map.area"), () => begin("Polygon")));
  };
  rest();
  return [holder];
}

const shape = (type, places) => ({ type, points: places.map(({ lonE6, latE6 }) => [lonE6, latE6]) });
