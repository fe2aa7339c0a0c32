/** Sends a file ahead of its form. Not by fetch, which cannot tell how far it is. */

/** Answers that say what is wrong with the file; after any other the form may still succeed. */
const REFUSALS = [413, 422];

/**
 * @param request a fresh XMLHttpRequest
 * @param address where it goes
 * @param file the file
 * @param token the form's forgery token; progress(0..1); signal to stop
 * @returns the server's answer; rejects with `refusal` when it says no
 */
export function sendAhead(request, address, file, { token, progress, signal }) {
  const body = new FormData();
  body.append("photo", file, "photo.jpg");
  return new Promise((sent, failed) => {
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-XSRF-TOKEN", token);
    request.responseType = "json";
    request.timeout = 120000;
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300 && request.response) {
        sent(request.response);
      } else {
        const refusal = REFUSALS.includes(request.status) ? request.response?.errors?.[0]?.detail : undefined;
        failed(Object.assign(new Error(String(request.status)), { refusal }));
      }
    });
    for (const trouble of ["error", "timeout"]) {
      request.addEventListener(trouble, () => failed(new Error(trouble)));
    }
    signal.addEventListener("abort", () => {
      request.abort();
      failed(new DOMException("stopped", "AbortError"));
    });
    request.send(body);
  });
}
