/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.duplicate;

import org.jspecify.annotations.NullMarked;
