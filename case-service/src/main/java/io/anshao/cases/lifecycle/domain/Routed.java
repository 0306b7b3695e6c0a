package io.anshao.cases.lifecycle.domain;

import java.util.Optional;

/**
 * What the district's rules said when a case was assigned.
 *
 * @param ruleSet version of the rules
 * @param rule the one that fired
 * @param suggested the unit it named
 * @param overrideReason why another was chosen, where a person said so
 */
public record Routed(int ruleSet, String rule, UnitCode suggested, Optional<Text> overrideReason) {}
