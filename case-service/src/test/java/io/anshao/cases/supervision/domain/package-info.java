/** The rules of letters of supervision, by examples. */
@NullMarked
package io.anshao.cases.supervision.domain;

import org.jspecify.annotations.NullMarked;
