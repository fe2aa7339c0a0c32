package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.LEAVE_NOT_CONFIRMED;

import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Taking one's data along, and leaving. */
@Controller
class LeavePages {

    private final Account account;
    private final Sessions sessions;
    private final JsonMapper json;

    LeavePages(Account account, Sessions sessions, JsonMapper json) {
        this.account = account;
        this.sessions = sessions;
        this.json = json;
    }

    @GetMapping("/me/data.json")
    Mono<ResponseEntity<byte[]>> download(Person person) {
        return account.data(person).map(this::file);
    }

    private ResponseEntity<byte[]> file(Map<String, Object> data) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("buurtstem.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
    }

    @GetMapping("/me/leave")
    Rendering ask(Person person) {
        return screen(List.of()).build();
    }

    private static Screen screen(List<Complaint> complaints) {
        return Screen.of("residents/leave").with("complaints", complaints);
    }

    /** What a browser sends to leave. */
    record LeaveForm(@Nullable String sure) {}

    @DeleteMapping("/me")
    Mono<Rendering> leave(ServerWebExchange exchange, Person person, @ModelAttribute LeaveForm form) {
        if (!"yes".equals(form.sure())) {
            return Mono.just(screen(LEAVE_NOT_CONFIRMED.because().at("sure").complaints())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .build());
        }
        return account.leave(person)
                .then(Mono.fromRunnable(() -> sessions.takeBack(exchange)))
                .thenReturn(Screen.seeOther("/", "residents.said.left"))
                .onErrorResume(
                        Refused.class,
                        refused -> Mono.just(screen(refused.at("sure").complaints())
                                .status(HttpStatus.CONFLICT)
                                .build()));
    }
}
