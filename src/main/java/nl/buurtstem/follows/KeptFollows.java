package nl.buurtstem.follows;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What this room keeps about a resident; when they leave, the database takes all of it away with them. */
@Component
class KeptFollows implements KeptData {

    private final Follows follows;

    KeptFollows(Follows follows) {
        this.follows = follows;
    }

    @Override
    public String room() {
        return "follows";
    }

    @Override
    public String page() {
        return MyFollowsPages.PATH;
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        Flux<Map<String, Object>> wishes =
                follows.wishes(person.id()).map(KeptFollows::row).flux();
        return follows.of(person.id()).map(KeptFollows::row).concatWith(wishes);
    }

    private static Map<String, Object> row(Follow follow) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("follows", follow.what().kind().name());
        row.put("subject", follow.what().subject());
        row.put("theme", follow.what().themeName());
        row.put("radius", follow.what().radius());
        row.put("pace", follow.pace().name());
        row.put("since", follow.since().toString());
        return row;
    }

    private static Map<String, Object> row(Wishes wishes) {
        return Map.of(
                "quiet_from", wishes.quiet().from().toString(),
                "quiet_until", wishes.quiet().until().toString(),
                "most_at_once_a_day", wishes.most(),
                "mail_about_liked_ideas", wishes.likes());
    }
}
