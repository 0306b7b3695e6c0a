package io.anshao.cases.assistance.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/**
 * Who helps how.
 *
 * @param expert who comes
 * @param on the day agreed on
 * @param bearer who bears the cost
 * @param interim what of the dangerous work stays stopped meanwhile
 */
public record Plan(Text expert, LocalDate on, Text bearer, Text interim) {}
