package io.anshao.cases.district.domain;

/**
 * A value of a taxonomy (DOMAIN 4.1–4.4).
 *
 * @param taxonomy {@code hazard_type}, {@code key_area}, {@code channel}, {@code target_tag} or
 *     {@code conduct_tag}
 * @param parent code of the level above, or empty
 * @param open whether it is offered; a closed one still names what was classified by it
 */
public record Category(
    String taxonomy, String code, String parent, String name, String nameEn, boolean open) {}
