/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.clock;

import org.jspecify.annotations.NullMarked;
