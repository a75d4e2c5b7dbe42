/** The bench cannot go on; its message says why and what to do. */
export class BenchError extends Error {}
