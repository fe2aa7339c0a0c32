package nl.buurtstem.web;

import nl.buurtstem.installation.Contact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** How it works, whom to ask, what is kept, and how accessible it is. */
@Controller
class HelpPages {

    private final Contact contact;

    HelpPages(Contact contact) {
        this.contact = contact;
    }

    @GetMapping("/help")
    Rendering help() {
        return Screen.of("web/help").with("contact", contact).build();
    }

    @GetMapping("/accessibility")
    Rendering accessibility() {
        return Screen.of("web/accessibility").with("contact", contact).build();
    }
}
