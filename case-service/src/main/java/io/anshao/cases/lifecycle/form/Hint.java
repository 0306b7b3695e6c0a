package io.anshao.cases.lifecycle.form;

/** A line below a field, in both languages. */
public record Hint(String zh, String en) {}
