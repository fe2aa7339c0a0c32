/**
 * The way people walk, for who wants it kept: of one walk, coarse, and seen for as long as it runs. It comes in pieces: where the place was unknown
 * for a while there is a gap and not a line. A piece that grows lies beside the records, so that a killed tab takes none of it along.
 */
import { metres } from "./place.js";
import { newId } from "./record.js";

/** Millionths of a degree: some ten metres, which names a street and no door. */
const GRID = 100;
const STEP = 12;
const BLURRED = 60;
const GAP = 60_000;
const LONGEST = 120;
const KEY = "track";

export const coarse = (e6) => Math.round(e6 / GRID) * GRID;

export class Track {
  /**
   * @param store where the piece lies that grows
   * @param keep writes a piece down as a record, and takes what lay under the key away in the same breath
   */
  constructor(store, keep) {
    Object.assign(this, { store, keep, on: false, piece: null, turn: Promise.resolve() });
  }

  /** Begins, with what was left when the program was ended. */
  begin(walkshopId) {
    this.on = true;
    return this.then(async () => {
      const left = await this.store.get(KEY);
      this.piece ??= left?.walkshopId === walkshopId ? left : null;
      this.walkshopId = walkshopId;
      await this.cut();
    });
  }

  end() {
    this.on = false;
    return this.then(() => this.cut());
  }

  /** Somewhere else now, as far as anybody knows. */
  found(fix) {
    return this.on && fix && fix.accuracy <= BLURRED ? this.then(() => this.add(fix)) : this.turn;
  }

  points() {
    return this.piece?.points ?? [];
  }

  /** One thing after the other. */
  then(act) {
    this.turn = this.turn.then(act).catch((failure) => console.warn("The way is not kept.", failure));
    return this.turn;
  }

  async add({ lonE6, latE6, at }) {
    if (!this.on) {
      return;
    }
    if (this.piece && (at - this.seen > GAP || this.piece.points.length >= LONGEST)) {
      await this.cut();
    }
    this.seen = at;
    const place = [coarse(lonE6), coarse(latE6)];
    const last = this.piece?.points.at(-1);
    if (last && metres({ lonE6: last[0], latE6: last[1] }, { lonE6: place[0], latE6: place[1] }) < STEP) {
      return;
    }
    this.began = this.piece ? this.began : at;
    this.piece ??= { recordId: newId(), walkshopId: this.walkshopId, points: [] };
    this.piece.points.push([...place, Math.round((at - this.began) / 1000)]);
    await this.store.put(KEY, this.piece);
  }

  /** This piece is whole; one that went nowhere is none. */
  async cut() {
    const { piece } = this;
    this.piece = null;
    if (piece?.points.length > 1) {
      await this.keep(piece, KEY);
    } else if (piece) {
      await this.store.remove(KEY);
    }
  }
}
