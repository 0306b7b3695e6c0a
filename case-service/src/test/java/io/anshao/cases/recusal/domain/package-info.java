/** The rules of recusal. */
@NullMarked
package io.anshao.cases.recusal.domain;

import org.jspecify.annotations.NullMarked;
