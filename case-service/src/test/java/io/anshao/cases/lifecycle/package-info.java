/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
