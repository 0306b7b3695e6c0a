/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.reveal;

import org.jspecify.annotations.NullMarked;
