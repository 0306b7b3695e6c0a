/** A fact with its name, and what it leads to: a case, or a page elsewhere. */
export type Fact = readonly [name: string, value: string | undefined, caseId?: string | undefined, href?: string | undefined]
