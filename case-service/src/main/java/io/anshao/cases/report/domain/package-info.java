/** Templates, deadlines, reports and scores as rules alone. */
@NullMarked
package io.anshao.cases.report.domain;

import org.jspecify.annotations.NullMarked;
