package io.anshao.cases.lifecycle.domain;

import java.util.List;

/**
 * Who should handle a matter, as the district's rules say; a person decides.
 *
 * @param ruleSet version of the rules
 * @param rule the one that fired
 * @param reason why, for people, in Chinese
 */
public record Suggestion(
    int ruleSet,
    String rule,
    UnitCode lead,
    List<UnitCode> coUnits,
    String reason,
    String reasonEn) {}
