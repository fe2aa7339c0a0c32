package nl.buurtstem.walkshop;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may do what with a walkshop. */
public enum WalkshopRight {
    /** Everybody, once it is ready. */
    READ,
    /** What is prepared and what came in: facilitators, administrators and officials of its area. */
    READ_DESK,
    /** Change what is taken along, until people are back: facilitators and administrators of its area. */
    PREPARE,
    /** Everything else a facilitator does, at any time: hand out tablets, go on to the next stage, put together. */
    LEAD;

    /** Why this viewer may not; null when they may. */
    public @Nullable WalkshopRefusal refuses(Viewer viewer, Walkshop walkshop) {
        boolean leads = leadsIn(viewer, walkshop.where());
        boolean reads = leads || isOfficial(viewer, walkshop.where());
        if (!walkshop.stage().isPublic() && !reads) {
            return WalkshopRefusal.NO_SUCH_WALKSHOP;
        }
        return switch (this) {
            case READ -> null;
            case READ_DESK -> reads ? null : WalkshopRefusal.STAFF_ONLY;
            case PREPARE -> !leads ? WalkshopRefusal.FACILITATORS_ONLY : tooLate(walkshop);
            case LEAD -> leads ? null : WalkshopRefusal.FACILITATORS_ONLY;
        };
    }

    private static @Nullable WalkshopRefusal tooLate(Walkshop walkshop) {
        return walkshop.stage().isPrepared() ? null : WalkshopRefusal.BACK_ALREADY;
    }

    public boolean allows(Viewer viewer, Walkshop walkshop) {
        return refuses(viewer, walkshop) == null;
    }

    /** Whether they make and lead walkshops there. */
    public static boolean leadsIn(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person
                && (person.is(Role.FACILITATOR, where) || person.is(Role.ADMINISTRATOR, where));
    }

    private static boolean isOfficial(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.OFFICIAL, where);
    }

    /** Whether they make walkshops anywhere. */
    public static boolean leadsSomewhere(Viewer viewer) {
        return viewer instanceof Person person
                && (person.isSomewhere(Role.FACILITATOR) || person.isSomewhere(Role.ADMINISTRATOR));
    }

    /** Whether they see walkshops anywhere that are still prepared. */
    public static boolean worksSomewhere(Viewer viewer) {
        return leadsSomewhere(viewer) || (viewer instanceof Person person && person.isSomewhere(Role.OFFICIAL));
    }
}
