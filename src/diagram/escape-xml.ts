/** Stands for a drawing's id until that is known; no text has it, since escapeXml takes it out. */
export const idMark = '\ue0ff';

/** Text as XML has it, without the characters that XML forbids. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ue0fe\ue100-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The same, with the mark of the drawing's id left where it is. */
export function escapeAround(text: string): string {
	return text.split(idMark).map(escapeXml).join(idMark);
}
