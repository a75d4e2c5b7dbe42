import type { LadderView } from '../../plan/levels/describe-answer.ts';
import type { Need } from '../../plan/levels/describe-need.ts';
import type { PlanTeam } from '../../plan/plan-data.ts';
import type { Say } from '../../words/words.ts';
import { make } from '../plan/make.ts';

/** A ladder’s answer: the level, what is missing for the next, and what that would bring. */
export function drawAnswer(view: LadderView, say: Say, locale: string): HTMLElement {
	const { level, address, unsure, granted, grantedBy, risks, losses } = view;
	return make(
		'section',
		{ className: 'ladder' },
		make('p', { className: 'eyebrow' }, view.title),
		make('h3', { className: 'level' }, link(level, address)),
		unsure !== '' && make('p', { className: 'unsure' }, unsure),
		...drawRisks(say('check.losses'), losses),
		...drawRisks(say('check.risks'), risks),
		...drawNext(view, say, locale),
		make('p', { className: 'soft' }, granted, ...(grantedBy ? [' ', writeTo(grantedBy)] : [])),
	);
}

function drawRisks(name: string, risks: readonly string[]): HTMLElement[] {
	if (risks.length === 0) return [];
	return [
		make('p', { className: 'risk-name' }, name),
		make('ul', { className: 'risks' }, ...risks.map((risk) => make('li', {}, risk))),
	];
}

function drawNext(view: LadderView, say: Say, locale: string): HTMLElement[] {
	const { next, missing, otherWays, otherWaysName, waysLeftOut, gains } = view;
	if (!next) return [make('p', {}, say('level.top'))];
	const level = next.title;
	return [
		make(
			'div',
			{ className: 'next' },
			make(
				'section',
				{ className: 'missing' },
				make('h4', {}, say('check.missing', { level })),
				missing.length > 0
					? make('ol', {}, ...missing.map(drawNeed))
					: make('p', {}, say('check.noWay', { level })),
				otherWays.length > 0 &&
					make(
						'details',
						{},
						make('summary', {}, otherWaysName),
						make('ul', { className: 'ways' }, ...otherWays.map((way) => drawWay(way, locale))),
					),
				waysLeftOut !== '' && make('p', { className: 'soft' }, waysLeftOut),
			),
			make(
				'section',
				{ className: 'gains' },
				make('h4', {}, say('check.gains', { level })),
				gains.length > 0
					? make(
							'ul',
							{},
							...gains.map(({ title, address, value }) =>
								make(
									'li',
									{},
									link(title, address),
									value !== '' && ' ',
									value !== '' && make('span', { className: 'value' }, value),
								),
							),
						)
					: make('p', {}, link(say('check.noGains', { level }), next.address)),
			),
		),
	];
}

function drawNeed({ what, address, have, where, ask }: Need): HTMLElement {
	const hints = [...where, ...(ask ? [writeTo(ask.team, ask.text)] : [])];
	return make(
		'li',
		{},
		make('span', { className: 'what' }, link(what, address)),
		have !== undefined && ' ',
		have !== undefined && make('span', { className: 'have' }, have),
		hints.length > 0 &&
			make(
				'span',
				{ className: 'soft how' },
				...hints.flatMap((hint, i) => (i > 0 ? [' · ', hint] : [hint])),
			),
	);
}

/** What one of the other ways takes, in a line. */
function drawWay(way: readonly Need[], locale: string): HTMLElement {
	const parts = new Intl.ListFormat(locale).formatToParts(way.map((_, i) => String(i)));
	return make(
		'li',
		{},
		...parts.map(({ type, value }) => {
			const need = type === 'element' ? way[Number(value)] : undefined;
			return need ? link(need.what, need.address) : value;
		}),
	);
}

/** A letter to a team; on paper its address stands there as well. */
function writeTo({ title, address, email }: PlanTeam, text = title): HTMLElement {
	const written = make('a', { href: email === undefined ? address : `mailto:${email}` }, text);
	if (email !== undefined) written.dataset['address'] = email;
	return written;
}

function link(text: string, address: string | undefined): Node | string {
	return address === undefined ? text : make('a', { href: address }, text);
}
