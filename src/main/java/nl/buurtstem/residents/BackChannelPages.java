package nl.buurtstem.residents;

import java.time.Clock;
import java.util.Map;
import nl.buurtstem.residents.provider.LogoutNotice;
import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.residents.provider.ProviderProblem;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/**
 * Where the municipality's provider says that somebody signed out, or was put out (OpenID Connect Back-Channel Logout).
 * Their sessions end in the database, and so on every node at once.
 */
@Controller
class BackChannelPages {

    static final String PATH = "/back-channel-logout";
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelPages.class);

    private final Provider provider;
    private final MunicipalRepository rows;
    private final Clock clock;

    BackChannelPages(Provider provider, MunicipalRepository rows, Clock clock) {
        this.provider = provider;
        this.rows = rows;
        this.clock = clock;
    }

    /** What the provider sends. */
    record Notice(@Nullable String logout_token) {

        String token() {
            return logout_token == null ? "" : logout_token;
        }
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<Map<String, String>>> end(@ModelAttribute Notice notice) {
        if (!provider.exists()) {
            return Mono.error(WebRefusal.NO_SUCH_PAGE.because());
        }
        return provider.notice(notice.token())
                .flatMap(this::end)
                .onErrorResume(ProviderProblem.class, problem -> Mono.just(refused(problem)));
    }

    private Mono<ResponseEntity<Map<String, String>>> end(LogoutNotice notice) {
        return rows.hear(Tokens.hash(notice.issuer() + " " + notice.id()), clock.instant())
                .flatMap(isNew -> isNew
                        ? rows.end(notice)
                                .doOnNext(n -> LOG.info("the provider ended {} sessions", n))
                                .thenReturn(done())
                        : Mono.just(refused("this logout was said before")));
    }

    private static ResponseEntity<Map<String, String>> done() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    }

    private static ResponseEntity<Map<String, String>> refused(ProviderProblem problem) {
        LOG.warn("a logout notice was refused: {}: {}", problem.reason(), problem.getMessage());
        return problem.reason() == ProviderProblem.Reason.DOWN || problem.reason() == ProviderProblem.Reason.NOT_SET_UP
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .cacheControl(CacheControl.noStore())
                        .build()
                : refused(String.valueOf(problem.getMessage()));
    }

    private static ResponseEntity<Map<String, String>> refused(String why) {
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", "invalid_request", "error_description", why));
    }
}
