package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.votes.count.Norm;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A round as a row of its table. */
final class RoundRows {

    private RoundRows() {}

    /** Binds everything a round says. */
    static GenericExecuteSpec bound(GenericExecuteSpec sql, NewRound round) {
        NewRound.When when = round.when();
        NewRound.Sizes sizes = round.sizes();
        return sql.bind("question", round.question())
                .bind("body", round.body())
                .bind("language", round.language())
                .bind("area", round.area())
                .bind("influence", word(round.influence()))
                .bind("use", round.resultUse())
                .bind("way", round.way().name())
                .bind("winners", sizes.winners())
                .bind("budget", whole(sizes.budget()))
                .bind("points", whole(sizes.points()))
                .bind("most", whole(sizes.most()))
                .bind("age", whole(round.voters().age()))
                .bind("residence", round.voters().residence())
                .bind("entrance", round.voters().entrance().name())
                .bind("secret", round.secret())
                .bind("season", word(when.season()))
                .bind("year", whole(when.year()))
                .bind("opens", moment(when.opensAt()))
                .bind("closes", moment(when.closesAt()));
    }

    private static Parameter word(@Nullable Enum<?> word) {
        return word == null ? Parameters.in(String.class) : Parameters.in(word.name());
    }

    private static Parameter whole(@Nullable Integer number) {
        return number == null ? Parameters.in(Integer.class) : Parameters.in(number);
    }

    private static Parameter moment(@Nullable Instant moment) {
        return moment == null ? Parameters.in(Instant.class) : Parameters.in(moment);
    }

    static VotingRound round(Readable row) {
        return new VotingRound(
                number(row, "id"),
                said(row),
                new AreaPath(integer(row, "near"), integer(row, "middle"), integer(row, "far")),
                RoundStage.valueOf(text(row, "stage")),
                norm(row),
                row.get("before_id", Long.class),
                row.get("lot", String.class),
                row.get("counted_at", Instant.class),
                integer(row, "revision"));
    }

    private static @Nullable RoundNorm norm(Readable row) {
        String of = row.get("norm_of", String.class);
        return of == null
                ? null
                : new RoundNorm(
                        Norm.Of.valueOf(of), integer(row, "norm_percent"), row.get("norm_residents", Integer.class));
    }

    private static NewRound said(Readable row) {
        String influence = row.get("influence", String.class);
        String season = row.get("season", String.class);
        return new NewRound(
                text(row, "question"),
                text(row, "body"),
                text(row, "language"),
                integer(row, "area_id"),
                influence == null ? null : Influence.valueOf(influence),
                text(row, "result_use"),
                Way.valueOf(text(row, "way")),
                new NewRound.Sizes(
                        integer(row, "winners"),
                        row.get("budget", Integer.class),
                        row.get("points", Integer.class),
                        row.get("most", Integer.class),
                        parts(text(row, "parts"))),
                new NewRound.Voters(
                        row.get("age", Integer.class), flag(row, "residence"), Entrance.valueOf(text(row, "entrance"))),
                flag(row, "secret"),
                new NewRound.When(
                        season == null ? null : Season.valueOf(season),
                        row.get("season_year", Integer.class),
                        row.get("opens_at", Instant.class),
                        row.get("closes_at", Instant.class)));
    }

    private static Map<Theme, Integer> parts(String text) {
        Map<Theme, Integer> parts = new EnumMap<>(Theme.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] pair = part.split("=");
            parts.put(Theme.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        return parts;
    }
}
