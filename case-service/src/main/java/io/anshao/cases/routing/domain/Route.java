package io.anshao.cases.routing.domain;

import java.util.List;

/**
 * What the rules say.
 *
 * @param rule the one that fired
 */
public record Route(Rule rule, String lead, List<String> coUnits) {}
