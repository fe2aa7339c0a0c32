/** The walk: all stops in a list, the nearest marked, and the three things one does on the way. */
import { button, h, icon, link, own } from "../dom.js";
import { nearest } from "../place.js";
import { heads } from "../record.js";

export async function walk(app) {
  const { t, pack } = app;
  app.awake.start();
  app.place.start();
  const made = await observationsByNode(app);
  const items = new Map((pack?.nodes ?? []).map((node) => [node.id, item(app, node, made.get(node.id) ?? 0)]));
  const said = h("p", { class: "help" });
  const look = () => {
    const here = app.place.now();
    const near = here && pack?.nodes.length ? nearest(pack.nodes, here).id : null;
    items.forEach(({ mark }, id) => (mark.hidden = id !== near));
    said.textContent = here ? t("walk.accuracy", { n: here.accuracy }) : t(`place.${app.place.state === "on" ? "waiting" : app.place.state}`);
  };
  app.places.add(look);
  look();
  const body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, pack ? own(pack.walkshop.title) : t("walk.title")),
    pack?.walkshop.question && h("p", { class: "big" }, own(pack.walkshop.question)),
    h(
      "nav",
      { class: "keys", "aria-label": t("walk.do") },
      link("plus", t("walk.capture"), "#/capture", { class: "button button--main button--capture" }),
      link("talk", t("walk.interview"), "#/interview"),
      link("people", t("walk.moment"), "#/moment"),
      link("map", t("walk.map"), "#/map"),
      link("valence-chance", t("walk.ideas"), "#/near"),
      link("list", t("walk.records"), "#/records"),
    ),
    said,
    h("h2", {}, t("walk.stops")),
    pack?.nodes.length ? h("ol", { class: "nodes" }, [...items.values()].map(({ element }) => element)) : h("p", {}, t("walk.no_stops")),
    way(app),
    link("tablet", t("walk.checks"), "#/along"),
  );
  return { title: pack?.walkshop.title ?? t("walk.title"), body, leave: () => app.places.delete(look) };
}

/** Whether the tablet keeps the way: nobody needs to, and what becomes of it is said before. */
function way(app) {
  const { t } = app;
  const { on } = app.track;
  const turn = async () => {
    await app.keepWay(!on);
    await app.show();
    const key = document.querySelector("#keep-way");
    key.focus();
    key.scrollIntoView({ block: "center" });
  };
  return h(
    "section",
    { class: "card stack stack--small" },
    h("h2", {}, t("track.title")),
    h("p", {}, t("track.what")),
    h("p", { role: "status" }, t(on ? "track.state_on" : "track.state_off")),
    button(on ? "close" : "walk", t(on ? "track.stop" : "track.start"), turn, { id: "keep-way" }),
  );
}

function item({ t }, { id, number, title, hint }, n) {
  const mark = h("span", { class: "tag" }, icon("pin"), t("walk.near"));
  const element = h(
    "li",
    { class: "node", "data-node": id },
    h("span", { class: "node__number", "aria-hidden": "true" }, t.number(number)),
    h(
      "div",
      { class: "node__text" },
      h("h3", {}, h("span", { class: "hidden" }, t("walk.stop", { n: number })), " ", own(title)),
      mark,
      hint && h("p", {}, own(hint)),
      n > 0 && h("p", {}, t("walk.made", { n })),
    ),
    h("a", { class: "button node__do", href: `#/capture?node=${id}` }, icon("plus"), h("span", {}, t("walk.here"), h("span", { class: "hidden" }, " ", own(title)))),
  );
  return { element, mark };
}

async function observationsByNode(app) {
  const counts = new Map();
  for (const { content } of heads(await recordsHere(app))) {
    const { nodeId } = content.payload;
    if (content.kind === "observation" && nodeId) {
      counts.set(nodeId, (counts.get(nodeId) ?? 0) + 1);
    }
  }
  return counts;
}

/** What was made on this tablet for this walkshop, each with its content. */
export async function recordsHere({ store, device }) {
  const all = (await store.records()).map((record) => ({ ...record, content: JSON.parse(record.body) }));
  return all.filter(({ content }) => content.walkshopId === device?.walkshopId);
}
