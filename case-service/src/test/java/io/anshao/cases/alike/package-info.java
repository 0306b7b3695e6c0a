@NullMarked
package io.anshao.cases.alike;

import org.jspecify.annotations.NullMarked;
