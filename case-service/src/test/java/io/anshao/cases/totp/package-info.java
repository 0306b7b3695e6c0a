@NullMarked
package io.anshao.cases.totp;

import org.jspecify.annotations.NullMarked;
