/** The rules of complaints against units. */
@NullMarked
package io.anshao.cases.accusation.domain;

import org.jspecify.annotations.NullMarked;
