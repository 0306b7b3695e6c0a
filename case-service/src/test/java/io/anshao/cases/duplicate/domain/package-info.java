/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.duplicate.domain;

import org.jspecify.annotations.NullMarked;
