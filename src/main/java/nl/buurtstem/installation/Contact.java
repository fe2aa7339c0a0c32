package nl.buurtstem.installation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom residents may ask for help, from {@code buurtstem.contact.*}: preferably somebody who does not work for the
 * municipality.
 *
 * @param name of a person, with what they are
 * @param phone as people dial it
 * @param email where questions go
 * @param place where and when one can walk in
 */
@ConfigurationProperties("buurtstem.contact")
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String place) {}
