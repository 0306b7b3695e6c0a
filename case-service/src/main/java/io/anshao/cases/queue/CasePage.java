package io.anshao.cases.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param next cursor of the next page, where there is one
 * @param total of the whole list, {@code 999+} from a thousand on
 */
record CasePage(List<CaseRow> items, @Nullable String next, String total) {}
