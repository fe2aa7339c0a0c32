package nl.buurtstem.follows;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.follows.Stop.What;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;

/**
 * The links in mail by which it is stopped without signing in. What a link stops is sealed in it for this purpose alone: nobody can
 * read it, change it or make one, and it opens nothing else. It works as long as the mail is kept.
 */
@Component
public class Stops {

    static final String PATH = "/mail/stop";
    private static final String PURPOSE = "stop mail";

    private final Pepper pepper;

    Stops(Pepper pepper) {
        this.pepper = pepper;
    }

    /** Path of the link that stops mail because of this follow. */
    public String follow(Follow follow) {
        return path(new Stop(What.FOLLOW, follow.who(), follow.id()));
    }

    /** Path of the link that stops mail about ideas they like. */
    public String likes(ResidentId who) {
        return path(new Stop(What.LIKES, who, 0));
    }

    /** Path of the link that stops mail because of anything they follow or like. */
    public String all(ResidentId who) {
        return path(new Stop(What.ALL, who, 0));
    }

    private String path(Stop stop) {
        String plain = stop.what() + " " + stop.who().value() + " " + stop.follow();
        byte[] sealed = pepper.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
        return PATH + "?t=" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * What this link stops.
     *
     * @throws nl.buurtstem.kernel.Refused when we did not make it
     */
    Stop read(String token) {
        try {
            byte[] plain = pepper.open(PURPOSE, Base64.getUrlDecoder().decode(token));
            List<String> parts = List.of(new String(plain, StandardCharsets.UTF_8).split(" ", -1));
            return new Stop(
                    What.valueOf(parts.getFirst()),
                    new ResidentId(UUID.fromString(parts.get(1))),
                    Long.parseLong(parts.getLast()));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            throw FollowRefusal.LINK_WRONG.because();
        }
    }
}
