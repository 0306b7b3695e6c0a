/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.retention;

import org.jspecify.annotations.NullMarked;
