/** The servers themselves, and what is created on them. */
@NullMarked
package io.anshao.testkit;

import org.jspecify.annotations.NullMarked;
