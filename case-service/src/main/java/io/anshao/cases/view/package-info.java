/** What one person may see of one case and do with it. */
@NullMarked
package io.anshao.cases.view;

import org.jspecify.annotations.NullMarked;
