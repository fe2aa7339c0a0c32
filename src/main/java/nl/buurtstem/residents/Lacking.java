package nl.buurtstem.residents;

import nl.buurtstem.residents.provider.Identity;

/** Why the municipality's account was not enough, for whoever sets it up: names of claims, never what they say. */
final class Lacking {

    private Lacking() {}

    /** Why it gives no e-mail address. */
    static String email(Identity identity) {
        if (!identity.says("email")) {
            return absent("email", identity);
        }
        return "claim `email` of the ID token is no address, or `email_verified` says that nobody checked it";
    }

    /**
     * Why it gives no role.
     *
     * @param claim where its groups stand
     */
    static String role(Identity identity, String claim) {
        if (!identity.says(claim)) {
            return absent(claim, identity);
        }
        int groups = identity.texts(claim).size();
        return "claim `%s` of the ID token gives no role here; how many values it holds: %d".formatted(claim, groups);
    }

    private static String absent(String claim, Identity identity) {
        return "claim `%s` is absent from the ID token; present: %s".formatted(claim, identity.subjects());
    }
}
