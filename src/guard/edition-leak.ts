/** The public edition shows something internal; its message says where. */
export class EditionLeak extends Error {}
