/** Keeps the screen on while somebody walks; the browser lets go of it whenever the page is hidden. */
export function stayAwake(navigator, document) {
  const awake = { wanted: false, held: null };
  const take = async () => {
    if (!awake.wanted || awake.held || document.visibilityState !== "visible") {
      return;
    }
    try {
      awake.held = await navigator.wakeLock.request("screen");
      awake.held.addEventListener("release", () => (awake.held = null));
    } catch {
      // an empty battery, for instance: nothing that a walk must end for
    }
  };
  document.addEventListener("visibilitychange", take);
  awake.start = () => {
    awake.wanted = Boolean(navigator.wakeLock);
    return take();
  };
  awake.stop = () => {
    awake.wanted = false;
    awake.held?.release();
  };
  return awake;
}
