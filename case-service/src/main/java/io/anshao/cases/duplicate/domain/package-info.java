/** The rules of merging and splitting, pure. */
@NullMarked
package io.anshao.cases.duplicate.domain;

import org.jspecify.annotations.NullMarked;
