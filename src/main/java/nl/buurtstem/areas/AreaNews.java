package nl.buurtstem.areas;

/** Who wants to know that the areas are others than before: at the start, and after borders changed, on every node. */
public interface AreaNews {

    /** The areas have been read; {@link Areas} answers with them. */
    void areasAreKnown();
}
