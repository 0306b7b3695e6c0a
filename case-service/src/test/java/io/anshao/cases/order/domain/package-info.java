/** The rules of a firm and its order, by examples. */
@NullMarked
package io.anshao.cases.order.domain;

import org.jspecify.annotations.NullMarked;
