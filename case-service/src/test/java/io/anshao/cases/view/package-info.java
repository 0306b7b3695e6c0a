/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.view;

import org.jspecify.annotations.NullMarked;
