/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.alike;

import org.jspecify.annotations.NullMarked;
