package io.anshao.testkit.samples.tidy.report.domain;

/** Knows nothing but the JDK. */
public record Finding(String text) {}
