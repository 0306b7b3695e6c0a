/** Where a module of the adopter's, added to intake-service, helps with pictures. */
@NullMarked
package io.anshao.edge.picture;

import org.jspecify.annotations.NullMarked;
