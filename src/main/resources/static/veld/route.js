/** Which screen an address means. Without a walkshop there is but one, apart from the languages. */
export function routeOf(hash, { device, who }, screens) {
  const [, name = "", query = ""] = /^#\/?(\w*)\??(.*)$/.exec(hash) ?? [];
  const code = /^#join=([\w-]+)/.exec(hash)?.[1];
  const home = who?.begun ? "walk" : "along";
  const joins = code || (!device && name !== "settings");
  return { wanted: joins ? "join" : name in screens ? name : home, query: new URLSearchParams(query), code };
}
