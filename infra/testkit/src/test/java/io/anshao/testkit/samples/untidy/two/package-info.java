/** The other half. */
@NullMarked
package io.anshao.testkit.samples.untidy.two;

import org.jspecify.annotations.NullMarked;
