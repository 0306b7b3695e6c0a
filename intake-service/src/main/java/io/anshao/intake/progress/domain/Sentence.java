package io.anshao.intake.progress.domain;

/** The same in both languages. */
public record Sentence(String zh, String en) {}
