package io.anshao.cases.suggestion.domain;

import java.util.List;

/**
 * Common words of reports.
 *
 * @param places that say where
 * @param things that can be looked at
 * @param faults that say what is wrong
 * @param norms by which a clause says how things should be and not how they are
 * @param hollow phrases that sound like a fault and name none
 */
public record Speech(
    List<String> places,
    List<String> things,
    List<String> faults,
    List<String> norms,
    List<String> hollow) {}
