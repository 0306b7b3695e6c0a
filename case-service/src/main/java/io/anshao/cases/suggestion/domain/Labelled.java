package io.anshao.cases.suggestion.domain;

/**
 * The words of a tip and what a person found them to be.
 *
 * @param hazardType the code that the case was accepted under
 */
public record Labelled(String words, String hazardType) {}
