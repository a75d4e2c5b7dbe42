import type { PartnerItem, PartnerView } from '../../desk/view/view-partner.ts';
import { make } from '../plan/make.ts';
import { drawList, drawText } from './draw-parts.ts';

/** The words of the dialog that stand on the page. */
export interface PartnerWords {
	done: string;
	noneDone: string;
	signals: string;
	deviations: string;
	plan: string;
	copyPlan: string;
}

/** One partner: what is next first, then what is done and what went another way. */
export function drawPartner(
	{ lists, done, before, signals, deviations, plans }: PartnerView,
	words: PartnerWords,
	copy: (text: string) => void,
): HTMLElement[] {
	const part = (title: string, ...children: Node[]) =>
		make('section', {}, make('h3', {}, title), ...children);
	return [
		...lists.map(({ list, title, items }) => {
			const own = part(title, make('ol', {}, ...items.map(drawItem)));
			own.dataset['list'] = list;
			return own;
		}),
		...(signals.length > 0
			? [
					part(
						words.signals,
						drawList(
							signals.map(({ text, play }) => (play ? [`${text} `, drawText(play)] : [text])),
						),
					),
				]
			: []),
		part(
			words.done,
			...(done.length > 0
				? [drawList(done.map((one) => [drawText(one)]))]
				: [make('p', {}, words.noneDone)]),
			...(before === '' ? [] : [make('p', { className: 'soft' }, before)]),
		),
		...(deviations.length > 0
			? [part(words.deviations, drawList(deviations.map((one) => [drawText(one)])))]
			: []),
		part(words.plan, ...plans.map((plan) => drawPlan(plan, words, copy))),
	];
}

function drawItem({ title, address, texts, facts }: PartnerItem): HTMLLIElement {
	return make(
		'li',
		{},
		make('h4', {}, make('a', { href: address }, title)),
		make('p', {}, texts.join(' ')),
		make(
			'dl',
			{},
			...facts.map(({ name, text }) => make('div', {}, make('dt', {}, name), make('dd', {}, text))),
		),
	);
}

function drawPlan(
	{ title, address }: PartnerView['plans'][number],
	{ copyPlan }: PartnerWords,
	copy: (text: string) => void,
): HTMLElement {
	const button = make('button', { type: 'button', className: 'button' }, copyPlan);
	button.addEventListener('click', () => copy(address));
	const link = make('a', { href: address, target: '_blank', rel: 'noopener' }, title);
	return make('p', { className: 'plan-link' }, link, ' ', button);
}
