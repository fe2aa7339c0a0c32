package nl.buurtstem.agenda;

import java.util.List;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.kernel.Complaint;

/**
 * A clerk's work on one item: the idea, the meetings it could be moved to, and the forms as they were last sent.
 *
 * @param held whether the meeting has begun, so that there can be advice
 * @param others meetings of the same committee that are still to come, and the one it is on
 */
record Desk(
        AgendaItem item,
        IdeaCard idea,
        boolean held,
        List<Meeting> others,
        ItemForms.AdviceForm advice,
        ItemForms.DecisionForm decision,
        ItemForms.ArrangeForm arrange,
        List<Complaint> complaints) {

    Desk {
        others = List.copyOf(others);
        complaints = List.copyOf(complaints);
    }

    static Desk of(AgendaItem item, IdeaCard idea, boolean held, List<Meeting> others) {
        return new Desk(
                item,
                idea,
                held,
                others,
                ItemForms.AdviceForm.EMPTY,
                ItemForms.DecisionForm.EMPTY,
                ItemForms.ArrangeForm.of(item),
                List.of());
    }

    Desk with(ItemForms.AdviceForm form, List<Complaint> wrong) {
        return new Desk(item, idea, held, others, form, decision, arrange, wrong);
    }

    Desk with(ItemForms.DecisionForm form, List<Complaint> wrong) {
        return new Desk(item, idea, held, others, advice, form, arrange, wrong);
    }

    Desk with(ItemForms.ArrangeForm form, List<Complaint> wrong) {
        return new Desk(item, idea, held, others, advice, decision, form, wrong);
    }
}
