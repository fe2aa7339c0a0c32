/** What there is already: ideas of residents and plans of others, to be read without a network. */
import { h, icon, link, own } from "../dom.js";
import { metres } from "../place.js";

/** Further than anybody walks, it says nothing. */
const TOO_FAR = 5000;

export async function near(app, query) {
  const { t, pack } = app;
  const here = app.place.now();
  const ideas = (pack?.ideas ?? []).map((one) => ({ one, far: here && metres(one, here) }));
  const plans = pack?.plans ?? [];
  if (here) {
    ideas.sort((a, b) => a.far - b.far);
  }
  const wanted = Number(query.get("idea"));
  const body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, t("near.title")),
    h("p", {}, t("near.lead")),
    h("h2", {}, t("near.ideas")),
    ideas.length ? h("ul", { class: "records" }, ideas.map(({ one, far }) => idea(t, one, far, one.id === wanted))) : h("p", {}, t("near.no_ideas")),
    h("h2", {}, t("near.plans")),
    plans.length ? h("ul", { class: "records" }, plans.map((one) => plan(t, one))) : h("p", {}, t("near.no_plans")),
  );
  return { title: t("near.title"), body };
}

function idea(t, { id, title, text, place, language, stage }, far, wanted) {
  return h(
    "li",
    { class: "record", "data-idea": id },
    h("h3", { lang: language, dir: "auto", tabindex: "-1", "data-first": wanted }, title),
    facts(t, { stage, place, far }),
    text && h("p", { lang: language, dir: "auto" }, text),
    h(
      "div",
      { class: "keys" },
      link("map", t("near.on_map"), `#/map?idea=${id}`),
      outside(t("near.read"), `/ideas/${id}`),
    ),
  );
}

/** How far it is with the municipality, where, and how far from here. */
export function facts(t, { stage, place, far }) {
  return h(
    "p",
    { class: "facts" },
    stage && h("span", { class: "tag" }, t.of(stage)),
    place && h("span", {}, icon("pin"), own(place)),
    typeof far === "number" && far < TOO_FAR && h("span", {}, t("near.away", { n: Math.round(far / 10) * 10 })),
  );
}

const plan = (t, { title, text, address }) =>
  h("li", { class: "record" }, h("h3", { dir: "auto" }, title), text && h("p", { dir: "auto" }, text), address && h("div", { class: "keys" }, outside(t("near.read_plan"), address)));

/** A page that needs a network: beside this application and not in its place. */
const outside = (words, href) => link("globe", words, href, { target: "_blank", rel: "noopener noreferrer" });
