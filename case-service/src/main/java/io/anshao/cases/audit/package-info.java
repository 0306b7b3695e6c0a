/** The auditor's desk: samples of cases whose records are verified. */
@NullMarked
package io.anshao.cases.audit;

import org.jspecify.annotations.NullMarked;
