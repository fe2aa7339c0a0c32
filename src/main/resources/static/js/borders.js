/** Borders between districts and, from nearby, between neighbourhoods; loaded once, drawn quietly above the ground. */
const NEIGHBOURHOODS_FROM = 14;

export async function addBorders(map, settings, fetch) {
  try {
    const answer = await fetch(settings.borders);
    if (answer.ok) {
      draw(map, (await answer.json()).features, !settings.basemap);
    }
  } catch (failure) {
    console.warn("The map has no borders.", failure);
  }
}

/** @param bare whether there is nothing else to see: then what lies outside is drawn apart from what lies inside */
function draw(map, areas, bare) {
  const style = (className) => ({ className, fill: false, interactive: false });
  if (bare) {
    const whole = areas.filter(({ properties }) => properties.level === "MUNICIPALITY");
    window.L.geoJSON(whole, { style: { className: "map-ground" }, interactive: false }).addTo(map).bringToBack(); // what was drawn before stays above it
  }
  window.L.polyline(between(areas, "DISTRICT"), style("map-border")).addTo(map);
  const fine = window.L.polyline(between(areas, "NEIGHBOURHOOD"), style("map-border map-border--fine"));
  const fit = () => (bare || map.getZoom() >= NEIGHBOURHOODS_FROM ? fine.addTo(map) : fine.remove());
  map.on("zoomend", fit);
  fit();
}

/** Only edges that two areas share: the coast is a border already, and no edge is drawn twice. */
function between(areas, level) {
  const seen = new Map();
  for (const { geometry, properties } of areas) {
    if (properties.level === level) {
      const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
      rings.forEach((ring) => edges(ring).forEach(([name, edge]) => seen.set(name, [...(seen.get(name) ?? []), edge])));
    }
  }
  const shared = [...seen.values()].filter((edge) => edge.length > 1).map(([edge]) => edge);
  return joined(shared).map((line) => line.map(([lon, lat]) => [lat, lon]));
}

const edges = (ring) =>
  ring.slice(1).map((to, i) => {
    const edge = [ring[i], to];
    return [edge.map(String).sort().join(" "), edge];
  });

/** Edges that follow each other become one line, so that dashes run on. */
function joined(all) {
  const lines = [];
  for (const [from, to] of all) {
    const last = lines.at(-1);
    if (last && String(last.at(-1)) === String(from)) {
      last.push(to);
    } else {
      lines.push([from, to]);
    }
  }
  return lines;
}
