package io.anshao.cases.district.domain;

import java.util.List;

/** What a district classifies by and is divided into; an administrator replaces it as a whole. */
public record DistrictLists(List<Street> streets, List<Category> categories) {}
