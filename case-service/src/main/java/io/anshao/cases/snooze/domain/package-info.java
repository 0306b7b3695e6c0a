/** How long a case may be put off, pure. */
@NullMarked
package io.anshao.cases.snooze.domain;

import org.jspecify.annotations.NullMarked;
