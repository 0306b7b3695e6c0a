package io.anshao.cases.lifecycle.form;

import java.util.function.Predicate;

/**
 * What a text must not be.
 *
 * @param code stable, in kebab case
 * @param message Chinese sentence that says what to do; it never repeats the text
 * @param isBrokenBy whether a text is so
 */
public record TextRule(
    String code, String message, String messageEn, Predicate<String> isBrokenBy) {}
