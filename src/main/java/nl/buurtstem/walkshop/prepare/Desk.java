package nl.buurtstem.walkshop.prepare;

import java.util.List;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Remarks.Remark;
import nl.buurtstem.walkshop.Removed;
import nl.buurtstem.walkshop.Walkshop;

/**
 * What the pages of preparing show.
 *
 * @param prepares whether this viewer may change what is taken along
 * @param leads whether they may move it from stage to stage
 * @param remarks what they might think about again
 * @param removed what they may put back
 */
record Desk(
        Preparation prepared,
        String area,
        boolean prepares,
        boolean leads,
        List<Remark> remarks,
        List<Removed> removed) {

    Walkshop walkshop() {
        return prepared.walkshop();
    }

    /** What was taken out of one of these lists. */
    List<Removed> removed(List<String> lists) {
        return removed.stream().filter(one -> lists.contains(one.part())).toList();
    }

    String path() {
        return walkshop().desk();
    }
}
