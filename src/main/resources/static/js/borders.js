/** Borders of districts and, from nearby, of neighbourhoods; loaded once, drawn quietly above the ground. */
const NEIGHBOURHOODS_FROM = 14;

export async function addBorders(map, settings, fetch) {
  try {
    const answer = await fetch(settings.borders);
    if (answer.ok) {
      draw(map, await answer.json());
    }
  } catch (failure) {
    console.warn("The map has no borders.", failure);
  }
}

function draw(map, areas) {
  const L = window.L;
  const lines = (level, className) =>
    L.geoJSON(areas, {
      filter: ({ properties }) => properties.level === level,
      interactive: false,
      style: { className, fill: false },
    });
  const neighbourhoods = lines("NEIGHBOURHOOD", "map-border map-border--fine");
  lines("DISTRICT", "map-border").addTo(map);
  const fit = () => {
    const near = map.getZoom() >= NEIGHBOURHOODS_FROM;
    if (near !== map.hasLayer(neighbourhoods)) {
      (near ? neighbourhoods.addTo(map) : neighbourhoods.remove()).eachLayer((line) => line.bringToBack());
    }
  };
  map.on("zoomend", fit);
  fit();
}
