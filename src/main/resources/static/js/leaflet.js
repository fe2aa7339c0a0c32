/**
 * Leaflet, fetched once, when the first map of a page needs it. A map weighs more than all the rest of its page: whoever
 * never scrolls to it, or on a phone never asks for it, does not fetch it.
 */
const NEAR = "200px";

let loading;

/** A behaviour and the Leaflet it draws with, once this element is in the window or nearly so. */
export async function whenSeen(element, load) {
  await new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        observer.disconnect();
        resolve();
      }
    }, { rootMargin: NEAR });
    observer.observe(element);
  });
  loading ??= Promise.all([style(), script()]);
  const [behaviour] = await Promise.all([load(), loading]);
  return behaviour;
}

const addresses = () => document.querySelector('meta[name="map"]').dataset;

/** Its styles go before ours, which change them. */
function style() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: addresses().leafletStyle });
  const arrived = arrival(link);
  document.querySelector('link[rel="stylesheet"]').before(link);
  return arrived;
}

function script() {
  const element = Object.assign(document.createElement("script"), { src: addresses().leaflet });
  const arrived = arrival(element);
  document.head.append(element);
  return arrived;
}

function arrival(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error("Leaflet did not come")));
  });
}
