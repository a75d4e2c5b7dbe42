/** A sheet that is written by hand: what is sound on it, and what is planted. */
export interface Hand {
	language?: string;
	body: string;
	more?: string;
}

interface TextLooks {
	width?: number;
	size?: number;
	weight?: number;
	color?: string;
}

export function drawText(
	text: string,
	x: number,
	y: number,
	{ width = text.length * 1.5, size = 2.5, weight = 400, color = '#1b2026' }: TextLooks = {},
): string {
	return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${color}">${text}</text>`;
}

export function line(type: string, d: string, color = '#0b51ab'): string {
	return `<path data-part="line" data-type="${type}" d="${d}" fill="none" stroke="${color}" stroke-width="1.5"/>`;
}

export function way(from: string, to: string, d: string, more = ''): string {
	return `<path data-part="way" data-from="${from}" data-to="${to}" d="${d}" fill="none" stroke="#5c646f" stroke-width="0.4"${more}/>`;
}

export function leader(milestone: string, d: string): string {
	return `<path data-part="leader" data-milestone="${milestone}" d="${d}" fill="none" stroke="#5c646f" stroke-width="0.2"/>`;
}

export function codeOf(part: string, milestone: string, d: string): string {
	return `<path data-part="${part}" data-milestone="${milestone}" d="${d}" fill="#ffffff" stroke="#5c646f" stroke-width="0.2"/>`;
}

export function ring(milestone: string, type: string, x: number, y: number, kind = 'stop'): string {
	const dash = kind === 'optional' ? ' stroke-dasharray="0.9 0.7"' : '';
	return `<path data-part="ring" data-milestone="${milestone}" data-type="${type}" data-kind="${kind}" d="M${x - 1.3} ${y}c0 -.72 .58 -1.3 1.3 -1.3c.72 0 1.3 .58 1.3 1.3c0 .72 -.58 1.3 -1.3 1.3c-.72 0 -1.3 -.58 -1.3 -1.3z" fill="#ffffff" stroke="#1b2026" stroke-width="0.4"${dash}/>`;
}

export function link(part: string, milestone: string, inner: string, label = milestone): string {
	const id = part === 'head' ? `data-phase="${milestone}"` : `data-milestone="${milestone}"`;
	return `<a href="/x/" data-part="${part}" ${id} aria-label="${label}">${inner}</a>`;
}

/** Two lines, a milestone of both with a leader to its words, a name on its line. */
export const soundMap: Hand = {
	body: [
		link('head', 'one', drawText('Recruitment', 10, 30, { size: 4, weight: 650, width: 24 })),
		line('reseller', 'M40 60h200'),
		line('referral', 'M40 66h200', '#d5531c'),
		'<path d="M44 58.5h18v3h-18z" fill="#ffffff"/>',
		`<a href="/x/" data-part="name" data-type="reseller" aria-label="Reseller">${drawText('Reseller', 45, 60.9, { width: 12 })}</a>`,
		'<path data-part="joint" data-milestone="signed" d="M65.5 60h1v6h-1z" fill="#1b2026"/>',
		ring('signed', 'reseller', 66, 60),
		ring('signed', 'referral', 66, 66, 'optional'),
		link(
			'stop',
			'signed',
			leader('signed', 'M66 58.7v-22') +
				drawText('Agreement signed', 67, 39, { size: 3.2, weight: 600, width: 28 }) +
				drawText('Days 40–60', 67, 42.5, { width: 15 }),
		),
		'<path data-part="legend" d="M10 190h4v1h-4z" fill="#5c646f"/>',
		drawText('Passes', 16, 191.4, { size: 2.6 }),
	].join('\n'),
};

/** Three cards and the ways between them. */
export const soundPath: Hand = {
	body: [
		...[
			['first', 40, 50],
			['second', 100, 50],
			['third', 160, 80],
		].map(([id, x, y]) =>
			link(
				'stop',
				String(id),
				codeOf('card', String(id), `M${x} ${y}h30v20h-30z`) +
					drawText(String(id), Number(x) + 2, Number(y) + 6, { size: 3.2, weight: 600, width: 10 }),
			),
		),
		way('first', 'second', 'M70 60h30'),
		way('second', 'third', 'M130 60h15v30h15'),
	].join('\n'),
};

export function sheetOf({ language = 'en', body, more = '' }: Hand): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210" width="297mm" height="210mm" role="img" lang="${language}">
<title>Partner journey</title><desc>By hand</desc>
<path d="M0 0H297V210H0Z" fill="#ffffff"/>
${body}
${more}
</svg>`;
}
