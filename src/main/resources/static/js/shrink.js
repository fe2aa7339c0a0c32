/** Makes a picture small enough to send over a phone's network; a new JPEG holds nothing but the picture. */
const LONGEST = 1600;
const QUALITY = 0.85;

/** A JPEG of at most 1600 pixels, unless told otherwise; throws when this browser cannot read the picture. */
export async function shrink(file, longest = LONGEST, quality = QUALITY) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  // a see-through picture gets paper under it
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("no picture"))), "image/jpeg", quality);
  });
}
