@NullMarked
package io.anshao.cases.totp.domain;

import org.jspecify.annotations.NullMarked;
