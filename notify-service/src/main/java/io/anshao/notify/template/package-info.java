/** A district's own words for notices: versions, previews, and a try at one's own address. */
@NullMarked
package io.anshao.notify.template;

import org.jspecify.annotations.NullMarked;
