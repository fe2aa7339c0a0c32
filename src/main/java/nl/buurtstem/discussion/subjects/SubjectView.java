package nl.buurtstem.discussion.subjects;

import java.util.List;
import java.util.Map;
import nl.buurtstem.discussion.ThreadView;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.translations.Translated;

/**
 * The page of one subject as its template needs it.
 *
 * @param areaKey of where it is about
 * @param desk whether this viewer may work on it
 * @param cards its ideas
 * @param onCards what other rooms show on them
 * @param panels what other rooms show under them
 * @param translated in other languages
 * @param followed whether this viewer hears of it
 * @param changes how it changed while it was open, the latest first
 */
record SubjectView(
        Subject subject,
        String areaName,
        String areaKey,
        boolean desk,
        Translated translated,
        boolean followed,
        ThreadView thread,
        List<IdeaCard> cards,
        Map<IdeaId, List<Panel>> onCards,
        List<Panel> panels,
        List<SubjectChange.Step> changes) {

    List<Panel> on(IdeaCard card) {
        return onCards.getOrDefault(card.id(), List.of());
    }
}
