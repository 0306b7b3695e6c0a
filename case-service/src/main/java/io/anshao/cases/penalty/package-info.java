/** 行政处罚: number, date and sum of each penalty; the enforcement system owns the procedure. */
@NullMarked
package io.anshao.cases.penalty;

import org.jspecify.annotations.NullMarked;
