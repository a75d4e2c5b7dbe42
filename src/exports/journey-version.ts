/** The version of `journey.json`. A field may be added within it; none is removed or given another meaning. */
export const journeyVersion = 2;
