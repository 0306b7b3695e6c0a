/** The rules of exposure: its commands, events and states, and what a public text never holds. */
@NullMarked
package io.anshao.cases.exposure.domain;

import org.jspecify.annotations.NullMarked;
