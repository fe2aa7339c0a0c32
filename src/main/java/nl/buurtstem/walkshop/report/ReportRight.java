package nl.buurtstem.walkshop.report;

import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may do what with an account. There is one from the moment people are back. */
public enum ReportRight {
    /** Everybody. */
    READ,
    /** Write above and below it: who leads the walkshop. */
    WRITE,
    /** Say which photos everybody may see, and make parts unrecognisable: who leads the walkshop. */
    LOOK;

    /** Why this viewer may not; null when they may. */
    public @Nullable ReportRefusal refuses(Viewer viewer, Walkshop walkshop) {
        if (walkshop.stage().compareTo(WalkshopStage.BACK) < 0) {
            return ReportRefusal.NOT_YET;
        }
        return this == READ || WalkshopRight.leadsIn(viewer, walkshop.where()) ? null : ReportRefusal.LEADERS_ONLY;
    }

    public boolean allows(Viewer viewer, Walkshop walkshop) {
        return refuses(viewer, walkshop) == null;
    }

    void require(Viewer viewer, Walkshop walkshop) {
        ReportRefusal why = refuses(viewer, walkshop);
        if (why != null) {
            throw why.because();
        }
    }
}
