/** Where intake-service is for every test: the console asks once, and tests that run together share the answer. */
export const INTAKE = 'http://intake'
