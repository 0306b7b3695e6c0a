/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.petition;

import org.jspecify.annotations.NullMarked;
