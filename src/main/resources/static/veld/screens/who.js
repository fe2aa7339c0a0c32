/** Which pair carries this tablet, and which of the two looks now. The lens comes with the person. */
import { button, choices, h, own } from "../dom.js";
import { lensIn, pairOf } from "../package.js";

export async function who(app) {
  const { t, pack } = app;
  const people = h("div", { class: "stack" });
  const all = (pack?.lenses ?? []).map((lens) => lensIn(t, lens));
  const lensOf = (id) => all.find((lens) => lens.id === id);
  const showPeople = () => {
    const pair = pairOf(app);
    const options = (pair?.people ?? []).map(({ id, name, lensId }) => ({
      key: `${id}`,
      label: [own(name), lensOf(lensId) && h("span", { class: "choice__more" }, t("who.as"), " ", own(lensOf(lensId).name))],
    }));
    people.replaceChildren(
      ...(options.length ? [choices("radio", "person", t("who.person"), options, [`${app.who.personId}`], (key) => person(Number(key)))] : []),
      ...lenses(),
    );
  };
  const person = async (id) => {
    const { lensId } = pairOf(app).people.find((one) => one.id === id);
    await app.choose({ personId: id, lensId: lensId ?? null });
    showPeople();
  };
  const lenses = () => {
    const options = all.map(({ id, name, hint }) => ({
      key: `${id}`,
      label: [own(name), hint && h("span", { class: "choice__more" }, own(hint))],
    }));
    return options.length
      ? [choices("radio", "lens", t("who.lens"), options, [`${app.who.lensId}`], (key) => app.choose({ lensId: Number(key) }))]
      : [];
  };
  const pairs = pack?.pairs.map(({ id, name }) => ({ key: `${id}`, label: own(name) })) ?? [];
  const pair = async (key) => {
    await app.choose({ pairId: Number(key), personId: null, lensId: null });
    const [first] = pairOf(app).people;
    if (first) {
      await person(first.id);
    }
    showPeople();
  };
  if (pack) {
    showPeople();
  }
  const body = h(
    "div",
    { class: "stack" },
    h("h1", { tabindex: "-1" }, t("who.title")),
    h("p", {}, t("who.lead")),
    pairs.length > 0 && choices("radio", "pair", t("who.pair"), pairs, [`${app.who.pairId}`], pair),
    people,
    button("check", t("who.done"), () => app.go(app.begun() ? "walk" : "along"), { class: "button button--main" }),
  );
  return { title: t("who.title"), body };
}
