package nl.buurtstem.photos;

/**
 * A cleaned JPEG, ready to keep.
 *
 * @param small the same picture for a list
 */
record Photo(PhotoId id, int width, int height, byte[] jpeg, byte[] small) {}
