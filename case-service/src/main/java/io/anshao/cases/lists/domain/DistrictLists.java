package io.anshao.cases.lists.domain;

import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.Street;
import java.util.List;

/** What a district classifies by and is divided into; an administrator replaces it as a whole. */
public record DistrictLists(List<Street> streets, List<Category> categories) {}
