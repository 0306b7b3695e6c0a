package io.anshao.cases.redlist.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the public is to read of a firm.
 *
 * @param uscc 统一社会信用代码, by which the black list is looked through
 * @param said what it is named for, or what it pledges
 * @param street code of the street
 * @param unit who proposed it to the office
 * @param until the last day on which it is shown
 */
public record EntryWording(
    String title,
    String firm,
    Optional<String> uscc,
    String said,
    String place,
    Optional<String> street,
    UnitCode unit,
    LocalDate until) {}
