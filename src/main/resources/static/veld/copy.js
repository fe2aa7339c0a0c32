/** The emergency copy: all that this tablet holds, in one file that the server takes in like the tablet itself. */
import { bytesOf } from "./record.js";
import { Zip } from "./zip.js";

export async function makeCopy(store, { device, walkshopId, now }) {
  const zip = new Zip();
  const about = { format: "buurtstem-veld-copy", version: 1, walkshopId, deviceId: device.id, made: now.toISOString() };
  zip.add("copy.json", bytesOf(JSON.stringify(about)));
  const all = (await store.records()).sort((a, b) => a.seq - b.seq);
  const records = all.filter(({ body }) => JSON.parse(body).walkshopId === walkshopId);
  const lines = records.map(({ recordId, hash, body }) => `${JSON.stringify({ recordId, hash, body })}\n`);
  zip.add("records.jsonl", bytesOf(lines.join("")));
  const wanted = new Set(records.flatMap(({ body }) => JSON.parse(body).attachments.map(({ sha256 }) => sha256)));
  for (const sha256 of wanted) {
    const file = await store.file(sha256);
    if (file) {
      zip.add(`attachments/${sha256}`, new Uint8Array(file.data));
    }
  }
  return new File([zip.end()], nameOf(device, walkshopId, now), { type: "application/zip" });
}

function nameOf({ name }, walkshopId, now) {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
  return `walkshop-${walkshopId}-${plain}-${now.toISOString().slice(0, 19).replace(/[^0-9]/g, "")}.zip`;
}

/** Hands the file to another application, or to the downloads; true when somebody took it. */
export async function handOver(file, { navigator, document }) {
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: file.name });
      return true;
    } catch (failure) {
      if (failure.name === "AbortError") {
        return false;
      }
    }
  }
  const address = URL.createObjectURL(file);
  const way = Object.assign(document.createElement("a"), { href: address, download: file.name });
  document.body.append(way);
  way.click();
  way.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
