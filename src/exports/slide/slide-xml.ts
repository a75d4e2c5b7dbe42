/** Of a slide of 16:9, 13.333 by 7.5 inches, in millimetres. */
export const slideSize = { width: (40 / 3) * 25.4, height: 7.5 * 25.4 };

/** English Metric Units in a millimetre: the unit of slides. */
const unitsInMillimetre = 36_000;

/** A length in millimetres as a slide has it. */
export function emu(millimetres: number): number {
	return Math.round(millimetres * unitsInMillimetre);
}

/** Points in a millimetre. */
export const pointsInMillimetre = 72 / 25.4;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
	return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** The name by which the slide calls one of its links, numbered from 0. */
export function formatLinkId(index: number): string {
	return `link${index + 1}`;
}

/** How every part of a presentation begins. */
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where the names of its formats begin, and those by which a part refers to another. */
export const main = 'http://schemas.openxmlformats.org';
export const relation = `${main}/officeDocument/2006/relationships`;

/** The names that each part writes its XML with. */
export const names = [
	`xmlns:a="${main}/drawingml/2006/main"`,
	`xmlns:r="${relation}"`,
	`xmlns:p="${main}/presentationml/2006/main"`,
].join(' ');
