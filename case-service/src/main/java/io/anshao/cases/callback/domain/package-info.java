/** The rules of calling reporters back, pure. */
@NullMarked
package io.anshao.cases.callback.domain;

import org.jspecify.annotations.NullMarked;
