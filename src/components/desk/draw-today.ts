import type { TodayLine, TodayPart, TodayView } from '../../desk/view/view-today.ts';
import { make } from '../plan/make.ts';

/** What the lists of today do when they are used. */
export interface TodayTools {
	open: (partner: string) => void;
	more: (team: string, part: TodayPart, from: number, to: number) => Promise<readonly TodayLine[]>;
	sayMore: (count: number) => string;
	/** What a sheet of paper says of lines that are not on it. */
	sayLeft: (count: number) => string;
}

export interface DrawnToday {
	sheets: HTMLElement[];
	/** Asks for the lines that are not there yet, up to so many of each list. */
	load: (most: number) => Promise<void>;
}

/** So many more at a time: thousands at once would hold up the page. */
const more = 50;

/** The teams with what each has before it; the first stands open. */
export function drawToday({ teams }: TodayView, tools: TodayTools): DrawnToday {
	const loads: DrawnToday['load'][] = [];
	const sheets = teams.map(({ team, title, parts }, i) => {
		const drawn = parts.map((part) => drawPart(team, part, tools));
		loads.push(...drawn.map(({ load }) => load));
		const sheet = make(
			'details',
			{ className: 'sheet', open: i === 0 || teams.length === 1 },
			make('summary', {}, make('h3', {}, title)),
			...drawn.map(({ section }) => section),
		);
		sheet.dataset['team'] = team;
		return sheet;
	});
	return {
		sheets,
		load: async (most) => {
			for (const load of loads) await load(most);
		},
	};
}

type Part = TodayView['teams'][number]['parts'][number];

function drawPart(
	team: string,
	{ part, title, total, lines }: Part,
	tools: TodayTools,
): { section: HTMLElement; load: DrawnToday['load'] } {
	const list = make('ol', {}, ...lines.map((line) => drawLine(line, tools)));
	list.role = 'list';
	const heading = make('h4', {}, title, ' ', make('span', { className: 'soft' }, `(${total})`));
	const section = make('section', { className: 'part' }, heading, list);
	section.dataset['part'] = part;
	const button = make('button', { type: 'button', className: 'button more no-print' });
	const left = make('p', { className: 'print-only' });
	const name = () => {
		const count = total - list.children.length;
		button.textContent = tools.sayMore(Math.min(more, count));
		left.textContent = tools.sayLeft(count);
		for (const one of [button, left]) one.hidden = count <= 0;
	};
	const load = async (to: number) => {
		const from = list.children.length;
		if (from >= Math.min(to, total)) return undefined;
		const added = await tools.more(team, part, from, to);
		const items = added.map((line) => drawLine(line, tools));
		list.append(...items);
		name();
		return items[0];
	};
	button.addEventListener('click', async () => {
		const first = await load(list.children.length + more);
		// Whoever goes by keyboard goes on with the first that is new.
		first?.querySelector('button')?.focus();
	});
	name();
	section.append(button, left);
	return { section, load: async (most) => void (await load(most)) };
}

function drawLine(line: TodayLine, { open }: TodayTools): HTMLLIElement {
	const { partner, name, type, title, texts, play, isLate } = line;
	const button = make('button', { type: 'button', className: 'partner' }, name);
	button.ariaHasPopup = 'dialog';
	button.addEventListener('click', () => open(partner));
	return make(
		'li',
		{ className: isLate ? 'is-late' : '' },
		make('p', {}, button, ' ', make('span', { className: 'soft' }, type)),
		...(title === '' ? [] : [make('p', {}, make('strong', {}, title))]),
		make(
			'p',
			{ className: 'texts' },
			texts.join(' '),
			...(play ? [' ', make('a', { href: play.address }, play.text)] : []),
		),
	);
}
