/** A file name without its ending: unique in its collection, and the last part of the address. */
export type Id = string;
