package nl.buurtstem.addresses;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Locatieserver that is asked, {@code buurtstem.addresses.*}.
 *
 * @param url up to and without {@code /suggest}; empty: no addresses
 * @param attribution whom to thank
 * @param patience how long an answer may take
 * @param atOnce how many questions may be under way from this node
 * @param perSecond how many may be sent in a second from this node
 * @param pause for how long nothing is asked after several failures in a row
 * @param kept for how long an answer is remembered
 * @param remembered how many answers at the most
 */
@ConfigurationProperties("buurtstem.addresses")
record AddressSettings(
        @Nullable String url,
        @DefaultValue("PDOK Locatieserver (Kadaster, BAG)") String attribution,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("8") int atOnce,
        @DefaultValue("20") int perSecond,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("12h") Duration kept,
        @DefaultValue("20000") int remembered) {

    boolean isOn() {
        return url != null && !url.isBlank();
    }

    /** Without a slash at the end. */
    String root() {
        return url == null ? "" : url.strip().replaceAll("/+$", "");
    }
}
