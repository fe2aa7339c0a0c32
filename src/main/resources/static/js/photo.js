/**
 * A photo is made small in the browser, which also drops where and when it was taken, and is sent ahead while the rest
 * of the form is filled in. What the browser cannot do, the plain file field and the server do.
 */
import { sendAhead } from "./send.js";
import { shrink } from "./shrink.js";

export function start(part, { request }) {
  const photo = new PhotoField(part, request);
  photo.input.addEventListener("change", () => photo.picked());
  photo.part.querySelector("[data-photo-remove]").addEventListener("click", () => photo.remove());
  photo.hash.form.addEventListener("draft:restored", () => photo.restore());
  photo.restore();
}

class PhotoField {
  constructor(part, request) {
    Object.assign(this, { part, request, words: part.dataset });
    this.input = part.querySelector('input[type="file"]');
    this.hash = part.querySelector("[data-photo-hash]");
    this.preview = part.querySelector("[data-photo-preview]");
    this.caption = part.querySelector("[data-photo-caption]");
    this.said = part.querySelector("[data-photo-said]");
    this.alt = part.querySelector("[data-photo-alt]");
    this.bar = part.querySelector("progress");
  }

  async picked() {
    const [file] = this.input.files;
    if (!file) {
      return;
    }
    this.sending?.abort();
    this.hash.value = "";
    this.tell(this.words.shrinking);
    let small;
    try {
      small = await shrink(file);
    } catch {
      // such as HEIC outside Apple's browsers, or no photo at all: the server looks at it as it is
      this.hide();
      await this.send(file);
      this.restore();
      return;
    }
    this.show(URL.createObjectURL(small), this.words.small.replace("{kb}", String(Math.ceil(small.size / 1024))));
    await this.send(small);
  }

  async send(small) {
    this.sending = new AbortController();
    this.tell(this.words.sending);
    this.bar.hidden = false;
    try {
      const { sha256 } = await sendAhead(this.request(), this.words.photo, small, {
        token: this.hash.form.elements["_csrf"]?.value ?? "",
        progress: (part) => (this.bar.value = part),
        signal: this.sending.signal,
      });
      this.hash.value = sha256;
      this.input.value = "";
      this.tell(this.words.sent);
      this.part.dispatchEvent(new Event("input", { bubbles: true }));
    } catch (failure) {
      this.failed(failure, small);
    } finally {
      this.bar.hidden = true;
    }
  }

  /** Refused: the server said why. Not reached: the small photo goes with the form. */
  failed(failure, small) {
    if (failure.name === "AbortError") {
      return;
    }
    if (failure.refusal) {
      this.remove();
      this.tell(failure.refusal);
      return;
    }
    const files = new DataTransfer();
    files.items.add(new File([small], "photo.jpg", { type: small.type }));
    this.input.files = files.files;
    this.tell(this.words.later);
  }

  restore() {
    if (this.hash.value) {
      this.show(`${this.words.photos}/${this.hash.value}.jpg`, this.words.kept);
    } else {
      this.hide();
    }
  }

  remove() {
    this.sending?.abort();
    this.input.value = "";
    this.hash.value = "";
    this.hide();
    this.tell(this.words.removed);
    this.part.dispatchEvent(new Event("input", { bubbles: true }));
    this.input.focus();
  }

  show(address, caption) {
    this.preview.querySelector("img").src = address;
    this.caption.textContent = caption;
    this.preview.hidden = false;
    this.alt.hidden = false;
  }

  hide() {
    this.preview.hidden = true;
    this.preview.querySelector("img").removeAttribute("src");
    this.alt.hidden = this.input.files.length === 0;
  }

  tell(sentence) {
    this.said.textContent = sentence;
  }
}
