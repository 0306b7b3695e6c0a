/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.clock.domain;

import org.jspecify.annotations.NullMarked;
