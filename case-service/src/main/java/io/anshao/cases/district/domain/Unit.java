package io.anshao.cases.district.domain;

/**
 * A handling unit 承办单位 (DOMAIN 4.6).
 *
 * @param kind {@code office}, {@code regulator} or {@code territory}
 * @param open whether cases are assigned to it
 */
public record Unit(String code, String name, String kind, boolean open) {}
