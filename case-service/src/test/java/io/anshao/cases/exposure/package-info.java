/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.exposure;

import org.jspecify.annotations.NullMarked;
