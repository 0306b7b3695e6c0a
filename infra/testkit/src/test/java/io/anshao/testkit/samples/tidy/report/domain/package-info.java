/** A pure rule. */
@NullMarked
package io.anshao.testkit.samples.tidy.report.domain;

import org.jspecify.annotations.NullMarked;
