/** The firm's side of a rectification order: a link to it, and what the firm answers. */
@NullMarked
package io.anshao.cases.order;

import org.jspecify.annotations.NullMarked;
