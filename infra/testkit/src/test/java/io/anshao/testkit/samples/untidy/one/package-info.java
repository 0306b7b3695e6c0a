/** One half of a circle. */
@NullMarked
package io.anshao.testkit.samples.untidy.one;

import org.jspecify.annotations.NullMarked;
