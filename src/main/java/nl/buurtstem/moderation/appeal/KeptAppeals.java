package nl.buurtstem.moderation.appeal;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/** What is kept of a resident's appeals, and of what they ruled about others'. When they leave, the database takes their name off both. */
@Component
class KeptAppeals implements KeptData {

    private final KeptRows rows;

    KeptAppeals(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "appeals";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("appeals", "appeal.appealed_by", rows.of("""
                        select decision_id as decision, side as "as", words, language, appealed_at
                        from appeal
                        where appealed_by = :who
                        order by id
                        """)),
                KeptPart.unlinked("rulings", "appeal_ruling.ruled_by", rows.of("""
                        select decision_id as decision, verdict, rule, sentence, language, ruled_at
                        from appeal_ruling
                        where ruled_by = :who
                        order by ruled_at
                        """)));
    }
}
