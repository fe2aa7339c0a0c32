package nl.buurtstem.ideas.form;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaRefusal;
import nl.buurtstem.ideas.IdeaRight;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a facilitator entered to its end: an idea and how it came in, or everything that is wrong with both. */
@Component
class EntryIntake {

    /** The ways in which an idea reaches the municipality other than online. */
    static final List<Channel> CHANNELS = Stream.of(Channel.values())
            .filter(channel -> channel != Channel.ONLINE)
            .toList();

    private static final DateTimeFormatter BY_HAND = DateTimeFormatter.ofPattern("d-M-uuuu");

    private final IdeaIntake ideas;
    private final Residents residents;
    private final Areas areas;
    private final Clock clock;

    EntryIntake(IdeaIntake ideas, Residents residents, Areas areas, Clock clock) {
        this.ideas = ideas;
        this.residents = residents;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * An idea and how it came in.
     *
     * @param shownAs empty for no name
     * @param email null when its author cannot be reached
     */
    record Entered(
            NewIdea idea,
            Channel channel,
            LocalDate received,
            String shownAs,
            @Nullable String email) {}

    Entered read(EntryForm form, FilledForm filled, Person facilitator) {
        Complaints complaints = new Complaints();
        Channel channel = complaints.read("channel", () -> channel(form.channel()));
        LocalDate received = complaints.read("received", () -> received(form.received()));
        String shownAs =
                form.shownAs().isBlank() ? "" : complaints.read("shownAs", () -> residents.requireName(form.shownAs()));
        String email =
                form.email().isBlank() ? null : complaints.read("email", () -> Residents.requireAddress(form.email()));
        NewIdea idea = idea(complaints, filled, facilitator);
        complaints.refuseIfAny();
        return new Entered(
                requireNonNull(idea),
                requireNonNull(channel),
                requireNonNull(received),
                requireNonNull(shownAs),
                email);
    }

    private static Channel channel(String sent) {
        return CHANNELS.stream()
                .filter(channel -> channel.css().equals(sent))
                .findFirst()
                .orElseThrow(() -> IdeaRefusal.CHANNEL_MISSING.because());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /** As a browser's calendar writes it, or as people do. */
    private LocalDate received(String sent) {
        try {
            LocalDate day = sent.matches("\\d{4}-.*") ? LocalDate.parse(sent) : LocalDate.parse(sent, BY_HAND);
            if (day.isAfter(today()) || day.isBefore(today().minusYears(1))) {
                throw IdeaRefusal.RECEIVED_WHEN.because();
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw IdeaRefusal.RECEIVED_MISSING.because();
        }
    }

    private @Nullable NewIdea idea(Complaints complaints, FilledForm filled, Person facilitator) {
        try {
            NewIdea idea = ideas.read(filled);
            boolean here = IdeaRight.mayEnter(facilitator, areas.locate(idea.point()));
            complaints.require(here, "place", IdeaRefusal.NOT_YOUR_AREA);
            return idea;
        } catch (Refused refused) {
            for (Complaint complaint : refused.complaints()) {
                complaints.add(complaint.field(), new Refused(complaint));
            }
            return null;
        }
    }
}
