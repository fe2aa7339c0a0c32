package nl.buurtstem.ideas.form;

import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.Idea;

/**
 * The form for an idea on behalf of somebody, as it is shown.
 *
 * @param view the idea itself
 * @param today the last day on which it can have come in
 * @param recent what this facilitator entered last
 */
record EntryView(IdeaFormView view, EntryForm form, LocalDate today, List<Idea> recent) {

    List<Channel> channels() {
        return EntryIntake.CHANNELS;
    }
}
