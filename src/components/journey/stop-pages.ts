/** The most stops of one list on a page; what is more stands on pages of its own. */
export const mostStops = 150;
