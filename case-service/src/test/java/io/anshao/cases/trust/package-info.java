@NullMarked
package io.anshao.cases.trust;

import org.jspecify.annotations.NullMarked;
