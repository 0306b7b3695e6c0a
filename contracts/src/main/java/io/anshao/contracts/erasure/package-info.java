/** What is to be forgotten of a tip, and that it is. */
@NullMarked
package io.anshao.contracts.erasure;

import org.jspecify.annotations.NullMarked;
