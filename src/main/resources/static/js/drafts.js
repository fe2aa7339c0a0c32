/** Where drafts are kept on this device. */
const PREFIX = "draft ";

/** Under which key the draft with this name is kept. */
export const draftKey = (name) => PREFIX + name;

/** Forgets a draft, once its content has been taken in or its writer has left. */
export function forgetDraft(storage, name) {
  storage.removeItem(draftKey(name));
}
