package nl.buurtstem.votes;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The program with which anybody counts a closed round again, to take home. */
@Controller
class RecountPages {

    private static final MediaType JAVA = MediaType.parseMediaType("text/x-java-source;charset=UTF-8");

    @GetMapping("/votes/Recount.java")
    ResponseEntity<Resource> program() {
        return ResponseEntity.ok().contentType(JAVA).body(new ClassPathResource("recount/Recount.java"));
    }
}
