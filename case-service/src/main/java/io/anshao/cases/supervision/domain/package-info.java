/** The rules of letters of supervision, pure. */
@NullMarked
package io.anshao.cases.supervision.domain;

import org.jspecify.annotations.NullMarked;
