/** The rules of extensions, pure. */
@NullMarked
package io.anshao.cases.extension.domain;

import org.jspecify.annotations.NullMarked;
