/** A rule that is not pure. */
@NullMarked
package io.anshao.testkit.samples.untidy.one.domain;

import org.jspecify.annotations.NullMarked;
