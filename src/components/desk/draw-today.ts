import type { TodayLine, TodayPart, TodayView } from '../../desk/view/view-today.ts';
import { make } from '../plan/make.ts';

/** What the lists of today do when they are used. */
export interface TodayTools {
	open: (partner: string) => void;
	more: (team: string, part: TodayPart, from: number, to: number) => Promise<readonly TodayLine[]>;
	sayMore: (count: number) => string;
}

/** So many more at a time: thousands at once would hold up the page. */
const more = 50;

/** The teams with what each has before it; the first stands open. */
export function drawToday({ teams }: TodayView, tools: TodayTools): HTMLElement[] {
	return teams.map(({ team, title, parts }, i) => {
		const sheet = make(
			'details',
			{ className: 'sheet', open: i === 0 || teams.length === 1 },
			make('summary', {}, make('h3', {}, title)),
			...parts.map((part) => drawPart(team, part, tools)),
		);
		sheet.dataset['team'] = team;
		return sheet;
	});
}

type Part = TodayView['teams'][number]['parts'][number];

function drawPart(
	team: string,
	{ part, title, total, lines }: Part,
	tools: TodayTools,
): HTMLElement {
	const list = make('ol', {}, ...lines.map((line) => drawLine(line, tools)));
	list.role = 'list';
	const heading = make('h4', {}, title, ' ', make('span', { className: 'soft' }, `(${total})`));
	const section = make('section', { className: 'part' }, heading, list);
	section.dataset['part'] = part;
	const button = make('button', { type: 'button', className: 'button more no-print' });
	const name = () => {
		const left = total - list.children.length;
		button.textContent = tools.sayMore(Math.min(more, left));
		button.hidden = left <= 0;
	};
	button.addEventListener('click', async () => {
		const from = list.children.length;
		const added = await tools.more(team, part, from, from + more);
		const items = added.map((line) => drawLine(line, tools));
		list.append(...items);
		name();
		// Whoever goes by keyboard goes on with the first that is new.
		items[0]?.querySelector('button')?.focus();
	});
	name();
	section.append(button);
	return section;
}

function drawLine(line: TodayLine, { open }: TodayTools): HTMLLIElement {
	const { partner, type, title, texts, play, isLate } = line;
	const button = make('button', { type: 'button', className: 'partner' }, partner);
	button.ariaHasPopup = 'dialog';
	button.addEventListener('click', () => open(partner));
	return make(
		'li',
		{ className: isLate ? 'is-late' : '' },
		make('p', {}, button, ' ', make('span', { className: 'soft' }, type)),
		make('p', {}, make('strong', {}, title)),
		make(
			'p',
			{ className: 'texts' },
			texts.join(' '),
			...(play ? [' ', make('a', { href: play.address }, play.text)] : []),
		),
	);
}
