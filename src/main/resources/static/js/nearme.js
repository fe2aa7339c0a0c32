/** "Near me": puts where this device is, to a hundred metres, into the field of the same form and sends it. */
import { whereAmI } from "./gps.js";

const DECIMALS = 3;

export function start(button, { location }) {
  const { form } = button;
  const said = form.querySelector("[data-near-said]");
  button.addEventListener("click", async () => {
    said.textContent = button.dataset.gpsBusy;
    try {
      const { point } = await whereAmI(location, button.dataset);
      const [lat, lon] = point.map((degrees) => degrees.toFixed(DECIMALS));
      form.elements.near.value = `${lon},${lat}`;
      said.textContent = "";
      form.requestSubmit();
    } catch (failure) {
      said.textContent = failure.message;
    }
  });
}
