import { daysBetween } from '../../plan/dates.ts';
import { listStrays } from '../../plan/list-strays.ts';
import type { Progress, Standing } from '../../plan/progress.ts';
import { make } from './make.ts';
import { type RowTools, sayDue } from './plan-row.ts';

/** The most that is named of what is late and of what is next. */
const most = 5;

/** Fills the summary: how far the partner is, what is late and what is next. */
export function showNow(
	root: HTMLElement,
	{ standings, late, next, starts, current }: Progress,
	tools: RowTools,
) {
	const { say, locale } = tools;
	const format = new Intl.NumberFormat(locale);
	const reached = standings.filter(({ state, milestone }) => state === 'done' && milestone.window);
	const total = standings.filter(({ milestone }) => milestone.window);
	const counts = { done: format.format(reached.length), total: format.format(total.length) };
	const start = current && starts.get(current.id)?.day;
	const day = start === undefined ? -1 : daysBetween(start, tools.today);
	const phase = current?.title ?? '';
	const here =
		day < 0
			? say('plan.inPhase', { phase })
			: say('plan.inPhaseDay', { phase, day: format.format(day) });
	setLine(root, '.here', current ? here : '');
	setLine(root, '.count', say('plan.count', counts));
	setLine(root, '.give-date', starts.size === 0 ? say('plan.giveDate') : '');
	const list = (name: string, all: readonly Standing[], none: string) => {
		const more = all.length - most;
		root.querySelector(name)?.replaceChildren(
			...all.slice(0, most).map((standing) => {
				const { milestone } = standing;
				const about = [sayDue(standing, tools) || milestone.timing, milestone.team].join(' · ');
				const link = make('a', { href: `#reached-${milestone.id}` }, milestone.title);
				link.addEventListener('click', (event) => {
					event.preventDefault();
					document.getElementById(`reached-${milestone.id}`)?.focus();
				});
				return make('li', {}, link, ' ', make('span', { className: 'soft' }, about));
			}),
			...(more > 0 ? [make('li', {}, say('plan.more', { count: format.format(more) }))] : []),
			...(all.length === 0 ? [make('li', { className: 'soft' }, none)] : []),
		);
	};
	list('.late', late, say('plan.nothingLate'));
	list('.next', next, say('plan.nothingNext'));
}

/** Says which marks no longer fit the path as it is now. */
export function showStrays(root: HTMLElement, progress: Progress, { say, locale }: RowTools) {
	const lines = listStrays(progress, say, locale);
	root.hidden = lines.length === 0;
	root.querySelector('ul')?.replaceChildren(...lines.map((line) => make('li', {}, line)));
}

function setLine(root: HTMLElement, name: string, text: string) {
	const line = root.querySelector<HTMLElement>(name);
	if (!line) return;
	line.textContent = text;
	line.hidden = text === '';
}
