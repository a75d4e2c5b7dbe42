import type { CurveView } from '../../desk/view/view-stands.ts';
import { curveBox, layOutCurve } from './lay-out-curve.ts';

const svg = 'http://www.w3.org/2000/svg';

function draw(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
	const element = document.createElementNS(svg, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	element.textContent = text;
	return element;
}

/** The shares of 0, one half and 1 stand at its side, days below it; it reads in words beside it, and in its table. */
export function drawCurve(
	{ points, median, sentence, shares }: CurveView,
	until: number,
): SVGElement {
	const { line, band, days, half } = layOutCurve(points, until);
	const { width, height } = curveBox;
	const image = draw('svg', {
		class: 'curve',
		viewBox: `-15 -4 ${width + 20} ${height + 14}`,
		role: 'img',
		'aria-label': sentence,
	});
	image.append(
		...(band === '' ? [] : [draw('path', { class: 'band', d: band })]),
		draw('path', { class: 'axis', d: `M0 0V${height}H${width}` }),
		draw('path', { class: 'half', d: `M0 ${half}H${width}` }),
		...shares.map((share, i) =>
			draw('text', { x: -1.5, y: (i * height) / 2 + 1.2, 'text-anchor': 'end' }, share),
		),
		...days.map(({ day, x }) =>
			draw('text', { x, y: height + 6, 'text-anchor': 'middle' }, String(day)),
		),
		draw('path', { class: 'line', d: line }),
		...(median === null || until === 0
			? []
			: [draw('circle', { class: 'median', cx: (median / until) * width, cy: half, r: 1.4 })]),
	);
	return image;
}
