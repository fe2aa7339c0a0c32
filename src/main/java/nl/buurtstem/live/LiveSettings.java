package nl.buurtstem.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many pages may stay open to a node.
 *
 * @param streams in all
 * @param streamsPerNetwork from one network
 */
@ConfigurationProperties("buurtstem.live")
record LiveSettings(
        @DefaultValue("20000") int streams,
        @DefaultValue("500") int streamsPerNetwork) {}
