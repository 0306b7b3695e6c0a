@NullMarked
package io.anshao.launcher.tls;

import org.jspecify.annotations.NullMarked;
