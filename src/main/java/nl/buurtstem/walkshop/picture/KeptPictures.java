package nl.buurtstem.walkshop.picture;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/** What picture checks keep about a resident. When they leave, answers stay counted and the database takes their name off them. */
@Component
class KeptPictures implements KeptData {

    private final KeptRows rows;

    KeptPictures(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "picture";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("answers_about_walks", "picture_voice.resident_id", rows.of("""
                        select v.walkshop_id as walkshop, a.value_id as value, a.answer, v.walked, v.said_at
                        from picture_voice v
                        join picture_answer a using (walkshop_id, person_key)
                        where v.resident_id = :who
                        order by v.walkshop_id, a.value_id
                        """)),
                KeptPart.unlinked("sentences_about_walks", "picture_sentence.author_id", rows.of("""
                        select id as sentence, walkshop_id as walkshop, value_id as value, text, language, state, written_at
                        from picture_sentence
                        where author_id = :who
                        order by id
                        """)),
                KeptPart.along("versions_of_sentences_about_walks", rows.of("""
                        select o.subject_id as sentence, o.revision, o.content, o.written_at
                        from picture_sentence s
                        join text_version o on o.subject_kind = 'picture' and o.subject_id = s.id
                        where s.author_id = :who
                        order by o.subject_id, o.revision
                        """)));
    }
}
