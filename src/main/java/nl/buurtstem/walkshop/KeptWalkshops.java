package nl.buurtstem.walkshop;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/** Which walkshops a facilitator began. When they leave, the database takes their name off them. */
@Component
class KeptWalkshops implements KeptData {

    private final KeptRows rows;

    KeptWalkshops(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "walkshop";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(KeptPart.unlinked("walkshops_begun", "walkshop.made_by", rows.of("""
                select id as walkshop, title, question, language, stage, walk_day, created_at
                from walkshop
                where made_by = :who
                order by id
                """)));
    }
}
