import type { StandsView } from '../../desk/view/view-stands.ts';
import { make } from '../plan/make.ts';
import { drawCurve } from './draw-curve.ts';
import { drawFold, drawTable, drawText } from './draw-parts.ts';

export interface StandsWords {
	byPhase: string;
	byMilestone: string;
	activation: string;
	aboutCurve: string;
	asTable: string;
	byQuarter: string;
	latest: string;
}

export function drawStands(view: StandsView, words: StandsWords): HTMLElement[] {
	const until = Math.max(0, ...view.curves.map(({ points }) => points.at(-1)?.day ?? 0));
	const part = (title: string, ...children: Node[]) =>
		make('section', {}, make('h3', {}, title), ...children);
	return [
		part(
			words.byPhase,
			drawTable(view.phases, words.byPhase),
			...view.notes.map((text) => make('p', { className: 'soft' }, text)),
		),
		part(
			words.latest,
			make(
				'ol',
				{ className: 'latest' },
				...view.latest.map(({ text, friction, title, address }) =>
					make(
						'li',
						{},
						make('p', {}, text),
						make('p', { className: 'soft' }, friction, ' ', drawText({ text: title, address })),
					),
				),
			),
		),
		part(
			words.activation,
			make('p', { className: 'soft' }, words.aboutCurve),
			make(
				'div',
				{ className: 'curves' },
				...view.curves.map((curve) =>
					make(
						'figure',
						{},
						make('figcaption', {}, curve.sentence),
						drawCurve(curve, until),
						drawFold(words.asTable, drawTable(curve.table, `${words.activation}: ${curve.title}`)),
					),
				),
			),
			...(view.quarters.rows.length > 0
				? [drawFold(words.byQuarter, drawTable(view.quarters, words.byQuarter))]
				: []),
		),
		part(
			words.byMilestone,
			...view.milestones.map(({ title, table }) =>
				drawFold(title, drawTable(table, `${words.byMilestone}: ${title}`)),
			),
		),
	];
}
