package io.anshao.cases.suggestion.domain;

import java.util.Map;

/**
 * The words of a district.
 *
 * @param hazardTypes how strongly words speak for a type of hazard, by code of the type: 3 names
 *     it, 2 belongs to it, 1 goes with it
 * @param speech how people say where, what and what is wrong
 */
public record Lexicon(Map<String, Map<String, Double>> hazardTypes, Speech speech) {}
