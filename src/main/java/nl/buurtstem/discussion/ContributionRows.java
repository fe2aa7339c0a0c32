package nl.buurtstem.discussion;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/** What a row says. */
final class ContributionRows {

    /** With what this viewer may know: {@code :viewer} is theirs, or null. */
    static final String CONTRIBUTION = """
            select c.*, coalesce(r.name, '') as author, n.agree, n.otherwise, n.mine, a.replies
            from contribution c
            left join resident r on r.id = c.author_id
            cross join lateral (
                select count(*) filter (where t.reaction = 'AGREE')::int as agree,
                    count(*) filter (where t.reaction = 'OTHERWISE')::int as otherwise,
                    max(t.reaction) filter (where t.resident_id = cast(:viewer as uuid)) as mine
                from contribution_reaction t
                where t.contribution_id = c.id) n
            cross join lateral (
                select count(*)::int as replies from contribution p where p.parent_id = c.id and p.state = 'VISIBLE') a
            """;

    /** What everybody may read, and what is one's own. */
    static final String READABLE = """
             (c.state = 'VISIBLE' or c.state = 'WITHDRAWN' and c.published_at is not null
                or c.author_id = cast(:viewer as uuid) and c.state <> 'WITHDRAWN')
            """;

    private ContributionRows() {}

    static Contribution contribution(Readable row) {
        String mine = row.get("mine", String.class);
        String photo = row.get("photo", String.class);
        State state = State.valueOf(text(row, "state"));
        boolean gone = state == State.WITHDRAWN;
        return new Contribution(
                number(row, "id"),
                topic(row),
                row.get("parent_id", Long.class),
                Side.valueOf(text(row, "side")),
                resident(row),
                text(row, "author"),
                Voice.valueOf(text(row, "voice")),
                text(row, "language"),
                gone ? "" : text(row, "body"),
                gone || photo == null ? null : new PhotoId(photo),
                gone ? "" : text(row, "photo_alt"),
                state,
                new AreaPath(
                        integer(row, "neighbourhood_id"), integer(row, "district_id"), integer(row, "municipality_id")),
                moment(row, "written_at"),
                row.get("published_at", Instant.class),
                row.get("edited_at", Instant.class),
                integer(row, "revision"),
                integer(row, "agree"),
                integer(row, "otherwise"),
                mine == null ? null : Reaction.valueOf(mine),
                integer(row, "replies"));
    }

    static Topic topic(Readable row) {
        Long idea = row.get("idea_id", Long.class);
        return idea == null
                ? new Topic(Topic.Kind.SUBJECT, number(row, "subject_id"))
                : new Topic(Topic.Kind.IDEA, idea);
    }

    private static @Nullable ResidentId resident(Readable row) {
        UUID id = row.get("author_id", UUID.class);
        return id == null ? null : new ResidentId(id);
    }
}
