/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.incident;

import org.jspecify.annotations.NullMarked;
