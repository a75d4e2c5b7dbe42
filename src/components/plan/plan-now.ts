import { formatDay } from '../../plan/dates.ts';
import { type Card, describeItem } from '../../plan/describe-item.ts';
import { listConflicts } from '../../plan/list-conflicts.ts';
import { listStrays } from '../../plan/list-strays.ts';
import type { Located } from '../../plan/locate-partner.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { drawCard } from './draw-card.ts';
import { make } from './make.ts';
import type { RowTools } from './plan-row.ts';

/** So many of a list are shown before all of them are asked for. */
const most = 3;
const names = ['overdue', 'open', 'coming'] as const;

/** Fills the answer: where the partner is, and the three lists. */
export function showNow(root: HTMLElement, data: PlanData, located: Located, tools: RowTools) {
	const { say, locale } = tools;
	const { standings, place, plan } = located;
	const windows = standings.filter(({ milestone }) => milestone.timing.kind === 'window');
	const reached = windows.filter(({ state }) => state === 'done' || state === 'before');
	const format = new Intl.NumberFormat(locale);
	const counts = { done: format.format(reached.length), total: format.format(windows.length) };
	const type = data.title;
	const { name } = plan;
	setLine(root, '.whose', name === '' ? '' : say('plan.named', { name, type }));
	setLine(root, '.here', sayWhere(data, located, tools));
	setLine(root, '.count', say('plan.count', counts));
	setLine(root, '.give-date', place.start || place.isEnded ? '' : say('plan.giveDate'));
	for (const name of names) {
		const source = { data, say, locale, today: tools.today, contact: plan.contact };
		const cards = place[name].map((item) => describeItem(source, item));
		const list = root.querySelector<HTMLElement>(`[data-list=${name}]`);
		if (!list) continue;
		list.hidden = place.isEnded;
		showList(list, name, cards, tools);
	}
}

/** “You are in Onboarding, day 21 of 90.” */
function sayWhere(
	data: PlanData,
	{ place, plan }: Located,
	{ say, locale }: Pick<RowTools, 'say' | 'locale'>,
): string {
	if (place.isEnded) return say('place.isEnded', { date: formatDay(locale, plan.ended ?? '') });
	const phase = data.phases.find(({ id }) => id === place.phase);
	if (!phase) return '';
	const format = (value: number) => new Intl.NumberFormat(locale).format(value);
	const values = { phase: phase.title, day: format(place.day ?? 0), days: format(phase.days ?? 0) };
	const where =
		place.day === undefined
			? say('place.in', values)
			: place.day < 0
				? say('place.before', { ...values, days: format(-place.day) })
				: say(phase.days === undefined ? 'place.inDay' : 'place.inDayOf', values);
	return place.isPaused ? `${where} ${say('place.isPaused')}` : where;
}

/** Draws a list anew only where it says something else, so that what is open in it stays open. */
function showList(
	root: HTMLElement,
	name: (typeof names)[number],
	cards: readonly Card[],
	{ say, locale }: RowTools,
) {
	const shown = JSON.stringify(cards);
	const button = root.querySelector('button');
	const list = root.querySelector('ol');
	if (!button || !list || root.dataset['shown'] === shown) return;
	root.dataset['shown'] = shown;
	const draw = (isWhole: boolean) => {
		const some = isWhole ? cards : cards.slice(0, most);
		list.replaceChildren(
			...some.map((card) => drawCard(card, name === 'coming', say)),
			...(cards.length === 0 ? [make('li', { className: 'soft' }, say(`place.none.${name}`))] : []),
		);
	};
	draw(false);
	button.hidden = cards.length <= most;
	button.textContent = say('place.showAll', {
		count: new Intl.NumberFormat(locale).format(cards.length),
	});
	button.onclick = () => {
		draw(true);
		button.hidden = true;
		list.querySelectorAll<HTMLElement>('h4 a')[most]?.focus();
	};
}

/** Says which marks no longer fit the path as it is now. */
export function showStrays(root: HTMLElement, located: Located, { say, locale }: RowTools) {
	const lines = listStrays(located, say, locale);
	root.hidden = lines.length === 0;
	root.querySelector('ul')?.replaceChildren(...lines.map((line) => make('li', {}, line)));
}

/** Says which of the dates given cannot be true, before any answer is made of them; whether there are any. */
export function showConflicts(
	root: HTMLElement,
	data: PlanData,
	located: Located,
	tools: RowTools,
): boolean {
	const lines = listConflicts(data, located, tools);
	root.hidden = lines.length === 0;
	const list = root.querySelector('ul');
	// Said again only where it has changed.
	if (list && list.dataset['shown'] !== lines.join('\n')) {
		list.dataset['shown'] = lines.join('\n');
		list.replaceChildren(...lines.map((line) => make('li', {}, line)));
	}
	return lines.length > 0;
}

function setLine(root: HTMLElement, name: string, text: string) {
	const line = root.querySelector<HTMLElement>(name);
	if (!line) return;
	if (line.textContent !== text) line.textContent = text;
	line.hidden = text === '';
}
