package nl.buurtstem.walkshop.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.Typed;

/**
 * What one person says of a picture.
 *
 * @param walked whether they walked along, as they say themselves
 * @param answers by value; those they skipped are left out
 * @param sentences by value, only where there is an answer
 * @param language of the sentences
 */
public record Voice(boolean walked, Map<Long, Answer> answers, Map<Long, String> sentences, String language) {

    public static final int SENTENCE_MAX = 300;

    public Voice {
        answers = Map.copyOf(answers);
        sentences = Map.copyOf(sentences);
    }

    /** Everything that is wrong with it comes at once. */
    static Voice read(Typed typed, Collection<SharedValue> values, String language) {
        Complaints complaints = new Complaints();
        Map<Long, Answer> answers = new LinkedHashMap<>();
        Map<Long, String> sentences = new LinkedHashMap<>();
        complaints.require(
                typed.is("walked", "yes") || typed.is("walked", "no"), "walked", PictureRefusal.WALKED_MISSING);
        for (SharedValue value : values) {
            String sentence = typed.value("text-" + value.id()).replaceAll("\\s+", " ");
            Answer.of(typed.value("answer-" + value.id())).ifPresent(one -> answers.put(value.id(), one));
            if (sentence.isEmpty()) {
                continue;
            }
            complaints.require(answers.containsKey(value.id()), "answer-" + value.id(), PictureRefusal.ANSWER_FIRST);
            if (sentence.codePointCount(0, sentence.length()) > SENTENCE_MAX) {
                complaints.add("text-" + value.id(), PictureRefusal.SENTENCE_LENGTH.because("max", SENTENCE_MAX));
            }
            sentences.put(value.id(), sentence);
        }
        complaints.require(!answers.isEmpty(), "values", PictureRefusal.NOTHING_ANSWERED);
        complaints.refuseIfAny();
        return new Voice(typed.is("walked", "yes"), answers, sentences, language);
    }
}
