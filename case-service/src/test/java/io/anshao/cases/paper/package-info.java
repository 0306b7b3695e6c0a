@NullMarked
package io.anshao.cases.paper;

import org.jspecify.annotations.NullMarked;
