package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.wire.Request.Direction;
import java.time.LocalDate;
import java.util.List;

/**
 * Where two people are about to meet: as whom the user acts, what joins the two, under whose rules, and when.
 *
 * @param packs those that hold and all they stand on, the base first
 */
record Encounter(AccountRole account, Direction direction, List<Pack> packs, LocalDate today, String lang) {

    boolean professional() {
        return account == AccountRole.PROFESSIONAL;
    }
}
