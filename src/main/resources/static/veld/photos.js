/** A photo for a record: small, without where and when it was taken, named by what is in it. */
import { shrink } from "../js/shrink.js";
import { hashOf } from "./record.js";

/** Tried one after the other when the memory is nearly full. */
export const SIZES = [
  { longest: 1600, quality: 0.85 },
  { longest: 800, quality: 0.6 },
];

/** @returns {sha256, mime, bytes, width, height, data}; throws when this browser cannot read the picture */
export async function photoOf(file, { longest, quality } = SIZES[0]) {
  const small = await shrink(file, longest, quality);
  const picture = await createImageBitmap(small);
  const { width, height } = picture;
  picture.close();
  return { ...(await fileOf(small, "image/jpeg")), width, height };
}

/** Any recording as something that can be kept: bytes, and no file or handle that may be gone tomorrow. */
export async function fileOf(blob, mime) {
  const data = await blob.arrayBuffer();
  return { sha256: await hashOf(data), mime, bytes: data.byteLength, width: null, height: null, data };
}

/** The same photo again, smaller. */
export const smaller = ({ data, mime }) => photoOf(new Blob([data], { type: mime }), SIZES[1]);
