/** The rules of assistance, pure. */
@NullMarked
package io.anshao.cases.assistance.domain;

import org.jspecify.annotations.NullMarked;
