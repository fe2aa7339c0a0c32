package nl.buurtstem.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.buurtstem.installation.Installation;
import nl.buurtstem.installation.Pepper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which network a request comes from, as a keyed hash of its /24 (IPv4) or /48 (IPv6) that changes every day: enough
 * to limit abuse, too little to know somebody by.
 */
@Component
public class Network {

    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;

    private final Pepper pepper;
    private final Clock clock;
    private final List<String> trustedProxies;

    Network(Pepper pepper, Clock clock, Installation installation) {
        this.pepper = pepper;
        this.clock = clock;
        this.trustedProxies = installation.trustedProxies();
    }

    /** 64 hexadecimal digits; the same for everybody in that network today. */
    public String of(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? InetAddress.getLoopbackAddress() : remote.getAddress();
        if (trustedProxies.contains(address.getHostAddress())) {
            InetAddress forwarded = lastForwarded(exchange);
            address = forwarded == null ? address : forwarded;
        }
        byte[] bytes = address.getAddress();
        byte[] network = Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_KEPT : IPV6_KEPT);
        String today = LocalDate.ofInstant(clock.instant(), Page.ZONE).toString();
        return pepper.hex("network " + today, Arrays.toString(network));
    }

    /** The address that the trusted proxy itself saw: the last one in the header. */
    private static @Nullable InetAddress lastForwarded(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst("X-Forwarded-For");
        if (header == null) {
            return null;
        }
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        try {
            return last.matches("[0-9a-fA-F.:]+") ? InetAddress.getByName(last) : null;
        } catch (UnknownHostException malformed) {
            return null;
        }
    }
}
