/** What a part of a report is, for its color. */
export type Ink = 'error' | 'warning' | 'place' | 'field' | 'caret' | 'dim' | 'added' | 'removed';

/** Puts the color of its part round a text, or leaves it as it is. */
export type Paint = (ink: Ink, text: string) => string;

/** No colors: for files and pipes. */
export const plain: Paint = (_, text) => text;
