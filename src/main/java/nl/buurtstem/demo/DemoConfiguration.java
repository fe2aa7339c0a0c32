package nl.buurtstem.demo;

import java.util.List;
import nl.buurtstem.agenda.Agenda;
import nl.buurtstem.agenda.Meetings;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.remark.Remarks;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.installation.StartNote;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.web.Banner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** What a demo says about itself, on its pages and in the console. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    Play.Doors doors(
            Areas areas,
            Ideas ideas,
            Likes likes,
            Reviews reviews,
            Crowd crowd,
            Agenda agenda,
            Meetings meetings,
            Answers answers,
            Remarks remarks,
            Aftermath aftermath,
            Talks talks,
            Sittings sittings,
            Foreign foreign) {
        return new Play.Doors(
                areas, ideas, likes, reviews, crowd, agenda, meetings, answers, remarks, aftermath, talks, sittings,
                foreign);
    }

    @Bean
    Banner mailboxBanner() {
        return new Banner("/sign-in", "demo.mail.banner", "/demo/mail", "demo.mail.link");
    }

    @Bean
    @Order(1)
    StartNote whomToSignInAs() {
        return new StartNote(
                "Sign in with one of these addresses (no password: a link and a code come by mail)",
                List.of(
                        "resident@zilveroog.example     a resident",
                        "official@zilveroog.example     an official: reviews, moderates, answers",
                        "clerk@zilveroog.example        the clerk: agenda, advice and decisions",
                        "facilitator@zilveroog.example  a facilitator: enters ideas for others, nominates",
                        "admin@zilveroog.example        the administrator: gives and takes roles",
                        "or any other address: then you are somebody new"));
    }

    @Bean
    @Order(2)
    StartNote whereMailLands() {
        return new StartNote("Mail never leaves this machine; it lands in", List.of("/demo/mail at the address above"));
    }
}
