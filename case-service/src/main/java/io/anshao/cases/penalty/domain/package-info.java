/** The rules of penalties, pure. */
@NullMarked
package io.anshao.cases.penalty.domain;

import org.jspecify.annotations.NullMarked;
