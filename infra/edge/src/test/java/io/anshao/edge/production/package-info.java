@NullMarked
package io.anshao.edge.production;

import org.jspecify.annotations.NullMarked;
