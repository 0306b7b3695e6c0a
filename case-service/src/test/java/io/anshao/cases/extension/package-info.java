/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.extension;

import org.jspecify.annotations.NullMarked;
