/**
 * On top of everything, and absent in production: fills an empty demo with a municipality's past, through the rooms'
 * doors only, and shows the mail that nobody sent.
 *
 * <p>The people and ideas stand in {@code src/main/resources/demo/}; its README tells the format.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "web",
            "outbox",
            "areas",
            "areas :: postcodes",
            "photos",
            "residents",
            "translations",
            "desk",
            "moderation",
            "moderation :: appeal",
            "ideas",
            "likes",
            "likes :: burst",
            "discussion",
            "discussion :: subjects",
            "statements",
            "follows",
            "agenda",
            "feedback",
            "feedback :: clock",
            "feedback :: draft",
            "feedback :: promise",
            "feedback :: remark",
            "feedback :: templates",
            "votes",
            "votes :: count",
            "ledger",
            "walkshop",
            "walkshop :: field",
            "walkshop :: together",
            "walkshop :: picture",
            "walkshop :: action",
            "walkshop :: report",
            "notifications"
        })
@NullMarked
package nl.buurtstem.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
