/** What such an edition holds. */
@NullMarked
package io.anshao.cases.lists.domain;

import org.jspecify.annotations.NullMarked;
