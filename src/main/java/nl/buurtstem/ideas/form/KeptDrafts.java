package nl.buurtstem.ideas.form;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.web.Cookies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps for two days what somebody wrote whose browser cannot keep it itself; a cookie says which draft is theirs. */
@Repository
class KeptDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDrafts.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String COOKIE = "draft";
    private static final String PURPOSE = "kept draft";

    private final DatabaseClient database;
    private final Cookies cookies;
    private final Pepper pepper;
    private final JsonMapper json;
    private final Clock clock;

    KeptDrafts(DatabaseClient database, Cookies cookies, Pepper pepper, JsonMapper json, Clock clock) {
        this.database = database;
        this.cookies = cookies;
        this.pepper = pepper;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps this form, in place of what was kept before. */
    Mono<Void> keep(IdeaForm form, ServerWebExchange exchange) {
        HttpCookie known = cookie(exchange);
        String token = known == null ? UUID.randomUUID().toString() : known.getValue();
        exchange.getResponse()
                .addCookie(cookies.make(COOKIE, token).maxAge(KEPT).build());
        return database.sql("""
                        insert into kept_draft (key, form, kept_at)
                        values (:key, :form, :now)
                        on conflict (key) do update
                        set form = excluded.form, kept_at = excluded.kept_at
                        """)
                .bind("key", key(token))
                .bind("form", Json.of(json.writeValueAsString(form.values())))
                .bind("now", clock.instant())
                .then();
    }

    private @Nullable HttpCookie cookie(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().getFirst(cookies.name(COOKIE));
    }

    private String key(String token) {
        return pepper.hex(PURPOSE, token);
    }

    /** What is kept for this browser; empty when nothing is. */
    Mono<IdeaForm> find(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie(exchange))
                .flatMap(cookie -> database.sql("select form from kept_draft where key = :key and kept_at > :oldest")
                        .bind("key", key(cookie.getValue()))
                        .bind("oldest", clock.instant().minus(KEPT))
                        .map(row -> Columns.get(row, "form", Json.class).asString())
                        .one())
                .map(text -> IdeaForm.of(json.readValue(text, new TypeReference<>() {})));
    }

    /** Forgets it, once it was sent or is not wanted any more. */
    Mono<Void> forget(ServerWebExchange exchange) {
        HttpCookie known = cookie(exchange);
        if (known == null) {
            return Mono.empty();
        }
        exchange.getResponse()
                .addCookie(cookies.make(COOKIE, "").maxAge(Duration.ZERO).build());
        return database.sql("delete from kept_draft where key = :key")
                .bind("key", key(known.getValue()))
                .then();
    }

    @Scheduled(initialDelay = 20, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    Mono<Void> clean() {
        return Mono.defer(() -> database.sql("delete from kept_draft where kept_at <= :oldest")
                        .bind("oldest", clock.instant().minus(KEPT))
                        .then())
                .onErrorResume(e -> {
                    LOG.warn("old drafts were not cleaned: {}", e.toString());
                    return Mono.empty();
                });
    }
}
