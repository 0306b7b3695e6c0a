@NullMarked
package io.anshao.cases.oidc;

import org.jspecify.annotations.NullMarked;
