/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.page;

import org.jspecify.annotations.NullMarked;
