/** Packs files into one ZIP without making them smaller: photos would not get smaller, and the tablet is in a hurry. */
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) {
    n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  }
  return n;
});

const VERSION = 20;
const UTF8 = 0x0800;

export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Takes one file after the other, so that no more than one is in memory at a time. */
export class Zip {
  constructor() {
    this.parts = [];
    this.entries = [];
    this.at = 0;
  }

  add(name, bytes) {
    const entry = { name: new TextEncoder().encode(name), crc: crc32(bytes), size: bytes.length, at: this.at };
    const head = fields([
      [4, 0x04034b50],
      [2, VERSION],
      ...described(entry),
      [2, 0],
    ]);
    this.entries.push(entry);
    this.push(head, entry.name, bytes);
  }

  push(...pieces) {
    pieces.forEach(({ length }) => (this.at += length));
    // as a Blob of its own the browser may keep it outside its memory
    this.parts.push(new Blob(pieces));
  }

  /** The whole file. */
  end() {
    const start = this.at;
    for (const entry of this.entries) {
      const head = fields([
        [4, 0x02014b50],
        [2, VERSION],
        [2, VERSION],
        ...described(entry),
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, entry.at],
      ]);
      this.push(head, entry.name);
    }
    const count = this.entries.length;
    this.push(fields([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, this.at - start], [4, start], [2, 0]]));
    return new Blob(this.parts, { type: "application/zip" });
  }
}

/** Flags, not compressed, 1 January 1980, checksum, sizes, length of the name. */
const described = ({ crc, size, name }) => [
  [2, UTF8],
  [2, 0],
  [2, 0],
  [2, 0x21],
  [4, crc],
  [4, size],
  [4, size],
  [2, name.length],
];

function fields(list) {
  const bytes = new DataView(new ArrayBuffer(list.reduce((sum, [width]) => sum + width, 0)));
  let at = 0;
  for (const [width, value] of list) {
    if (width === 2) {
      bytes.setUint16(at, value, true);
    } else {
      bytes.setUint32(at, value, true);
    }
    at += width;
  }
  return new Uint8Array(bytes.buffer);
}
