import { formatDay, isDay } from '../../plan/dates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanData, PlanPhase } from '../../plan/plan-data.ts';
import type { Progress } from '../../plan/progress.ts';
import { make } from './make.ts';
import { makeRow, type RowTools } from './plan-row.ts';

export interface ListTools extends RowTools {
	startPhase: (phase: string, day: string | undefined) => void;
	markAll: (phase: string) => void;
}

export interface PlanList {
	elements: readonly HTMLElement[];
	update: (progress: Progress, plan: Plan) => void;
}

/** The phases of a plan with their milestones, made once and then brought up to date in place. */
export function makeList(data: PlanData, tools: ListTools): PlanList {
	const rows = data.milestones.map((milestone) => makeRow(milestone, tools));
	const phases = data.phases.map((phase) => {
		const head = makePhaseHead(phase, tools);
		const own = rows.filter((_, i) => data.milestones[i]?.phase === phase.id);
		const element = make(
			'section',
			{},
			head.element,
			make('ol', { className: 'milestones', role: 'list' }, ...own.map((row) => row.element)),
		);
		element.dataset['phase'] = String(phase.number);
		return { element, update: head.update };
	});
	return {
		elements: phases.map(({ element }) => element),
		update(progress, plan) {
			for (const phase of phases) phase.update(progress);
			for (const [i, standing] of progress.standings.entries()) rows[i]?.update(standing, plan);
		},
	};
}

function makePhaseHead(phase: PlanPhase, { say, locale, startPhase, markAll }: ListTools) {
	const { id, number, title, starts, address } = phase;
	const date = make('input', { type: 'date', id: `start-${id}`, autocomplete: 'off' });
	const note = make('span', { className: 'soft', id: `start-note-${id}` });
	date.setAttribute('aria-describedby', note.id);
	date.addEventListener('change', () => {
		if (isDay(date.value)) startPhase(id, date.value);
		else if (!date.value && !date.validity.badInput) startPhase(id, undefined);
	});
	const all = make('button', { type: 'button' }, say('plan.allReachedOf', { phase: title }));
	all.addEventListener('click', () => markAll(id));
	const element = make(
		'div',
		{ className: 'phase-head' },
		make('h2', {}, make('a', { href: address }, `${number}. ${title}`)),
		make('label', { htmlFor: date.id }, say('plan.dayZero', { starts })),
		date,
		note,
		all,
	);
	const update = ({ starts: days, standings }: Progress) => {
		const start = days.get(id);
		if (document.activeElement !== date || start?.isExpected === false) {
			date.value = start && !start.isExpected ? start.day : '';
		}
		note.textContent = !start
			? say('plan.noDate')
			: start.isExpected
				? say('plan.expected', { date: formatDay(locale, start.day) })
				: '';
		all.hidden = !standings.some(
			({ milestone, state }) => milestone.phase === id && milestone.window && state !== 'done',
		);
	};
	return { element, update };
}
