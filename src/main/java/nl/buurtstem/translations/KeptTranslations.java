package nl.buurtstem.translations;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Repository;

/** What this room keeps about people of the municipality. When they leave, what they translated stays and the database takes them off it. */
@Repository
class KeptTranslations implements KeptData {

    private final KeptRows rows;

    KeptTranslations(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "translations";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(KeptPart.unlinked("translations", "translation.made_by", rows.of("""
                        select kind, thing, language, number, words, made_at
                        from translation
                        where made_by = :who
                        order by made_at
                        """)));
    }
}
