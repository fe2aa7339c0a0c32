/** A voice note: a tap begins, a tap ends, two minutes at most. */
import { fileOf } from "./photos.js";

const LONGEST = 120_000;
const KINDS = ["audio/webm", "audio/mp4", "audio/ogg"];

export const canRecord = () =>
  Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder && KINDS.some((kind) => MediaRecorder.isTypeSupported(kind)));

/** Begins; the answer has stop(), and done, which becomes the recording. Rejects when the microphone is refused. */
export async function record() {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mime = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(sound, { mimeType: mime, audioBitsPerSecond: 24_000 });
  const pieces = [];
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  const done = new Promise((kept, failed) => {
    recorder.addEventListener("stop", () => {
      sound.getTracks().forEach((track) => track.stop());
      fileOf(new Blob(pieces, { type: mime }), mime).then(kept, failed);
    });
    recorder.addEventListener("error", ({ error }) => failed(error));
  });
  recorder.start(1000);
  const limit = setTimeout(() => recorder.stop(), LONGEST);
  const stop = () => {
    clearTimeout(limit);
    if (recorder.state !== "inactive") {
      recorder.stop();
    }
  };
  return { stop, done };
}
