/** Tests of what counts as a reading. */
@NullMarked
package io.anshao.cases.access.domain;

import org.jspecify.annotations.NullMarked;
