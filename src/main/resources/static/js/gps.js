/** Where this device is; every way it can fail is told in a sentence of its own. */
const PATIENCE = 15000;
const ROUGH = 150;

/**
 * @param location the browser's geolocation, undefined when it has none
 * @param words sentences for what may go wrong
 */
export function whereAmI(location, words) {
  return new Promise((found, failed) => {
    if (!location || !window.isSecureContext) {
      failed(new Error(words.gpsMissing));
      return;
    }
    location.getCurrentPosition(
      ({ coords }) => {
        const rough = coords.accuracy > ROUGH;
        const metres = String(Math.round(coords.accuracy));
        found({
          point: [coords.latitude, coords.longitude],
          remark: rough ? words.gpsRough.replace("{n}", metres) : words.gpsFound,
        });
      },
      ({ code }) => {
        const sentence = { 1: words.gpsDenied, 2: words.gpsUnknown, 3: words.gpsLate }[code];
        failed(new Error(sentence ?? words.gpsUnknown));
      },
      { enableHighAccuracy: true, maximumAge: 30000, timeout: PATIENCE },
    );
  });
}
