/** An edge beside its domain. */
@NullMarked
package io.anshao.testkit.samples.tidy.report;

import org.jspecify.annotations.NullMarked;
