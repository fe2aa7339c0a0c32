/** Where this tablet is, as long as somebody looks at it. What is not known is not made up: a gap is a gap. */
const FRESH = 60_000;
const E6 = 1e6;

export const E6of = (degrees) => Math.round(degrees * E6);
export const degrees = (e6) => e6 / E6;

export class Place {
  /** @param changed called when something is to be shown */
  constructor(location, changed) {
    Object.assign(this, { location, changed, state: location ? "off" : "missing", fix: null });
  }

  start() {
    if (!this.location || this.watch !== undefined) {
      return;
    }
    this.state = "waiting";
    this.watch = this.location.watchPosition(
      ({ coords }) => this.found(coords),
      ({ code }) => this.lost(code === 1 ? "denied" : "waiting"),
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 30_000 },
    );
    this.changed();
  }

  stop() {
    if (this.watch !== undefined) {
      this.location.clearWatch(this.watch);
      this.watch = undefined;
    }
  }

  found({ longitude, latitude, accuracy }) {
    this.state = "on";
    this.fix = { lonE6: E6of(longitude), latE6: E6of(latitude), accuracy: Math.round(accuracy), at: performance.now() };
    this.changed();
  }

  lost(state) {
    this.state = state;
    if (state === "denied") {
      this.fix = null;
      this.stop();
    }
    this.changed();
  }

  /** What was found, and when, unless that is long ago. */
  fresh() {
    return this.fix && performance.now() - this.fix.at <= FRESH ? this.fix : null;
  }

  /** The place of a record, when it is known now. */
  now() {
    const fix = this.fresh();
    return fix && { lonE6: fix.lonE6, latE6: fix.latE6, accuracy: fix.accuracy, source: "gps" };
  }
}

export const placeOfNode = ({ lonE6, latE6 }) => ({ lonE6, latE6, accuracy: null, source: "node" });

/** Metres between two places near each other. */
export function metres(a, b) {
  const [x, y] = [(a.lonE6 - b.lonE6) * Math.cos((degrees(a.latE6) * Math.PI) / 180), a.latE6 - b.latE6];
  return Math.hypot(x, y) * 0.11132;
}

export const nearest = (nodes, place) => [...nodes].sort((a, b) => metres(a, place) - metres(b, place))[0];
