/** What a firm may do with its order: pure rules. */
@NullMarked
package io.anshao.cases.order.domain;

import org.jspecify.annotations.NullMarked;
