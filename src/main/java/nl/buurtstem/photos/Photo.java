package nl.buurtstem.photos;

/** A cleaned JPEG, ready to keep. */
record Photo(PhotoId id, int width, int height, byte[] jpeg) {}
