/** The rules of handling retaliation, pure. */
@NullMarked
package io.anshao.cases.retaliation.domain;

import org.jspecify.annotations.NullMarked;
