package nl.buurtstem.web;

/** Whoever looks at a page, as far as the frame around it needs to know. */
public interface Viewer {

    /** Somebody who did not sign in. */
    Viewer GUEST = new Viewer() {
        @Override
        public boolean signedIn() {
            return false;
        }

        @Override
        public String name() {
            return "";
        }
    };

    boolean signedIn();

    /** The name shown in the header and with what they write; empty for a guest. */
    String name();
}
