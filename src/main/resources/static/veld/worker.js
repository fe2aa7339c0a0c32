/** The service worker: installs it, and lets a new version take over on a tap, never by itself. */
export class Worker {
  /** @param changed called when a new version waits */
  constructor(container, location, changed) {
    Object.assign(this, { container, location, changed, waiting: null });
  }

  async start() {
    if (!this.container) {
      return;
    }
    const had = Boolean(this.container.controller);
    this.container.addEventListener("controllerchange", () => {
      if (had || this.switching) {
        this.location.reload();
      } else {
        this.changed();
      }
    });
    try {
      this.registration = await this.container.register("/veld/sw.js", { scope: "/veld/", updateViaCache: "none" });
      this.watch(this.registration);
    } catch (failure) {
      console.warn("Not installed for use without a network.", failure);
    }
  }

  watch(registration) {
    const look = () => {
      this.waiting = registration.waiting;
      this.changed();
    };
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look);
    });
    look();
  }

  /** Looks whether the server has a newer version. */
  update() {
    return this.registration?.update().catch(() => {});
  }

  switchOver() {
    this.switching = true;
    this.waiting?.postMessage("switch");
  }
}
