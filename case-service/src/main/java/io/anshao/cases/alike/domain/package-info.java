/** How alike two tips are, pure. */
@NullMarked
package io.anshao.cases.alike.domain;

import org.jspecify.annotations.NullMarked;
