/** What is written for those who run the platform, and whether it is true. */
@NullMarked
package io.anshao.operations;

import org.jspecify.annotations.NullMarked;
