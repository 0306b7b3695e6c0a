/** What it means to be at a case, pure. */
@NullMarked
package io.anshao.cases.presence.domain;

import org.jspecify.annotations.NullMarked;
