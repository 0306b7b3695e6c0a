/** What counts as a reading that is kept; pure. */
@NullMarked
package io.anshao.cases.access.domain;

import org.jspecify.annotations.NullMarked;
