package io.anshao.contracts.tip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A joint inspection 联合暗访 whose findings are keyed in together.
 *
 * @param id shared by all its findings
 * @param team who went
 * @param units whose people took part
 * @param unannounced 四不两直: no notice, no greeting, no briefing, no escort, straight to the site
 */
public record Inspection(
    UUID id, LocalDate on, String team, List<String> units, boolean unannounced) {}
