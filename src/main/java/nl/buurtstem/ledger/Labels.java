package nl.buurtstem.ledger;

import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.web.Page;

/** Says of a complaint above a form which field it is about: "Kies een dag" alone may mean any of ten. */
final class Labels {

    private Labels() {}

    /** About a line. */
    static String said(Page page, LineKind kind, Complaint complaint) {
        String field = complaint.field();
        String word = field.equals("text") ? text(kind) : field.equals("over") ? over(kind) : "ledger.form." + field;
        return at(page, word, complaint);
    }

    /** With the field's label, where it has one and the label is no sentence of its own. */
    private static String at(Page page, String word, Complaint complaint) {
        String label = page.has(word) ? page.t(word).replaceFirst("[?؟]$", "") : "";
        return label.isEmpty() || label.endsWith(".")
                ? page.t(complaint)
                : page.t("ledger.form.wrong", "field", label, "what", page.t(complaint));
    }

    /** Message key of the label above the words of a line. */
    static String text(LineKind kind) {
        return "ledger.form.text." + (kind.isMoney() ? "money" : kind.takesPhoto() ? "progress" : "reason");
    }

    /** Message key of the label above the reason why all the same. */
    static String over(LineKind kind) {
        return kind.isMoney() ? "ledger.form.over" : "ledger.form.over." + kind.css();
    }

    /** About what happens after a count; fields of a winner end in the number of its option. */
    static String said(Page page, ToSay open, Complaint complaint) {
        String field = complaint.field();
        String what = at(page, "ledger.follow_up." + field.replaceFirst("-\\d+$", ""), complaint);
        return open.winners().stream()
                .filter(winner -> field.endsWith("-" + winner.option().id()))
                .findFirst()
                .map(winner -> page.t(
                        "ledger.form.wrong", "field", winner.option().is().title(), "what", what))
                .orElse(what);
    }
}
