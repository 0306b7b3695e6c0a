package io.anshao.cases.lifecycle;

/** What the lifecycle asks of districts and people, together. */
public record Surroundings(
    Districts districts, Units units, Categories categories, Streets streets, Staff staff) {}
