import { escapeXml } from '../words/escape-xml.ts';

/** Stands for a drawing's id until that is known; no text has it, since escapeText takes it out. */
export const idMark = '\ue0ff';

/** Text of a drawing. */
export function escapeText(text: string): string {
	return escapeXml(text.replaceAll(idMark, ''));
}

/** The same, with the mark of the drawing's id left where it is. */
export const escapeAround = escapeXml;
