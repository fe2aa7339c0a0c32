package nl.buurtstem.walkshop.action;

/**
 * A walk that stops, or may stop, at an idea.
 *
 * @param number of the stop; 0 when it does not
 */
public record Stop(long walkshop, String title, String language, int number) {

    public String path() {
        return "/walkshops/" + walkshop;
    }
}
