@NullMarked
package io.anshao.bench;

import org.jspecify.annotations.NullMarked;
