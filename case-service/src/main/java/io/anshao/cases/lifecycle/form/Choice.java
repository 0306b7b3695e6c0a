package io.anshao.cases.lifecycle.form;

/** One value of a select. */
public record Choice(String code, String name, String nameEn) {}
