import { formatDay } from '../../plan/dates.ts';
import type { Located } from '../../plan/locate-partner.ts';
import type { PlanData, PlanPhase } from '../../plan/plan-data.ts';
import { make } from './make.ts';
import { makeDay, makeRow, type RowTools, setDay } from './plan-row.ts';

export interface ListTools extends RowTools {
	startPhase: (phase: string, day: string | undefined) => void;
	markAll: (phase: string) => void;
}

export interface PlanList {
	/** A field for day 0 of each phase. */
	starts: readonly HTMLElement[];
	/** The phases with their milestones. */
	phases: readonly HTMLElement[];
	update: (located: Located) => void;
}

/** What can be entered into a plan, made once and then brought up to date in place. */
export function makeList(data: PlanData, tools: ListTools): PlanList {
	const rows = data.milestones.map((milestone) => makeRow(milestone, data, tools));
	const starts = data.phases.map((phase) => makeStart(phase, tools));
	const heads = data.phases.map((phase) => makeHead(phase, tools));
	const phases = data.phases.map((phase, i) => {
		const own = rows.filter((_, row) => data.milestones[row]?.phase === phase.id);
		const list = make(
			'ol',
			{ className: 'milestones', role: 'list' },
			...own.map((row) => row.element),
		);
		const section = make('section', {}, heads[i]?.element, list);
		section.dataset['phase'] = String(phase.number);
		return section;
	});
	return {
		starts: starts.map(({ element }) => element),
		phases,
		update(located) {
			for (const part of [...starts, ...heads]) part.update(located);
			for (const [i, standing] of located.standings.entries()) {
				rows[i]?.update(standing, located.plan);
			}
		},
	};
}

function makeStart({ id, title, starts }: PlanPhase, tools: ListTools) {
	const { say, locale, startPhase } = tools;
	const text = say('plan.dayZero', { starts, phase: title });
	const { input, label } = makeDay(text, (day) => startPhase(id, day));
	const note = make('span', { className: 'soft', id: `start-note-${id}` });
	input.id = `start-${id}`;
	input.setAttribute('aria-describedby', note.id);
	const update = ({ plan, place }: Located) => {
		const given = plan.starts.get(id);
		setDay(input, given);
		const isCounted = place.phase === id && place.start !== undefined && !given;
		const date = isCounted ? formatDay(locale, place.start ?? '') : '';
		note.textContent = isCounted ? say('plan.knownDay', { date }) : '';
	};
	return { element: make('div', {}, label, note), update };
}

function makeHead({ id, number, title, address }: PlanPhase, { say, markAll }: ListTools) {
	const all = make(
		'button',
		{ type: 'button', className: 'button' },
		say('plan.allReachedOf', { phase: title }),
	);
	all.addEventListener('click', () => markAll(id));
	const element = make(
		'div',
		{ className: 'phase-head' },
		make('h3', {}, make('a', { href: address }, `${number}. ${title}`)),
		all,
	);
	const update = ({ standings }: Located) => {
		all.hidden = !standings.some(
			({ milestone, state }) =>
				milestone.phase === id &&
				milestone.timing.kind === 'window' &&
				state !== 'done' &&
				state !== 'before',
		);
	};
	return { element, update };
}
