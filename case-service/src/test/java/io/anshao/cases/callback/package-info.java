/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.callback;

import org.jspecify.annotations.NullMarked;
