import { addDays, type Day, daysBetween, formatDay, formatDistance } from '../../plan/dates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanMilestone } from '../../plan/plan-data.ts';
import type { PlanPhrase } from '../../plan/plan-phrases.ts';
import type { Standing } from '../../plan/progress.ts';
import { make } from './make.ts';

export interface RowTools {
	say: (phrase: PlanPhrase, values?: Record<string, string>) => string;
	locale: string;
	today: Day;
	/** The title of another milestone. */
	title: (id: string) => string;
	markDone: (milestone: string, day: Day | '' | undefined) => void;
	markStep: (milestone: string, step: string, isDone: boolean) => void;
}

export interface Row {
	element: HTMLLIElement;
	update: (standing: Standing, plan: Plan) => void;
}

/** A milestone in the plan: a box to tick, or the day of the last turn of what recurs. */
export function makeRow(milestone: PlanMilestone, tools: RowTools): Row {
	const { say } = tools;
	const { id, title } = milestone;
	const state = make('span', { className: 'tag state', id: `state-${id}` });
	const when = make('span', { className: 'soft when', id: `when-${id}` });
	const box = make('input', { type: milestone.window ? 'checkbox' : 'date', id: `reached-${id}` });
	box.setAttribute('aria-describedby', `${state.id} ${when.id}`);
	if (milestone.window) {
		box.addEventListener('change', () => tools.markDone(id, box.checked ? '' : undefined));
	} else {
		box.ariaLabel = say('plan.lastDoneOf', { title });
		box.addEventListener('change', () => {
			if (box.value || !box.validity.badInput) tools.markDone(id, box.value || undefined);
		});
	}
	const details = makeDetails(milestone, tools);
	const tags = [
		milestone.isActivation && make('strong', { className: 'tag' }, say('plan.activation')),
		milestone.isOptional && make('span', { className: 'tag' }, say('plan.recommended')),
	];
	const element = make(
		'li',
		{},
		milestone.window && box,
		make(
			'div',
			{ className: 'what' },
			milestone.window
				? make('label', { htmlFor: box.id, id: `name-${id}` }, title)
				: make('span', { className: 'name', id: `name-${id}` }, title),
			...tags,
			state,
			when,
			!milestone.window &&
				make(
					'span',
					{ className: 'turn' },
					make('span', { className: 'soft' }, say('plan.lastDone')),
					box,
				),
			details.element,
		),
	);
	const update = (standing: Standing, plan: Plan) => {
		element.dataset['state'] = standing.state;
		state.textContent = standing.state === 'later' ? '' : say(`plan.state.${standing.state}`);
		const mark = plan.done.get(id);
		if (milestone.window) box.checked = mark !== undefined;
		else if (document.activeElement !== box || box.value) box.value = mark ?? '';
		box.classList.toggle('is-empty', !mark);
		when.textContent = [milestone.timing, sayDue(standing, tools), milestone.team]
			.filter(Boolean)
			.join(' · ');
		details.update(standing, plan);
	};
	return { element, update };
}

/** When it is due: “due Tue, Jan 5, 2027 (in 12 days)”; nothing where the phase has no date. */
export function sayDue({ due, state, turn }: Standing, { say, locale, today }: RowTools): string {
	if (!due) return '';
	const date = formatDay(locale, due);
	if (turn === undefined && (state === 'done' || (state !== 'late' && due < today)))
		return say('plan.dueDone', { date });
	const distance = formatDistance(locale, daysBetween(today, due));
	return say(turn === undefined ? 'plan.due' : 'plan.turnDue', { date, distance });
}

function makeDetails(milestone: PlanMilestone, { say, locale, title: nameOf, markStep }: RowTools) {
	const { id, title, steps, inHand, next, handoff, address } = milestone;
	const summary = make('summary', { id: `steps-${id}` });
	summary.setAttribute('aria-labelledby', `name-${id} ${summary.id}`);
	const boxes = steps.map((step) => {
		const box = make('input', { type: 'checkbox' });
		box.addEventListener('change', () => markStep(id, step.id, box.checked));
		const by = make('strong', {}, step.by);
		return {
			step,
			box,
			line: make('li', {}, make('label', {}, box, make('span', {}, by, ' ', step.do))),
		};
	});
	const resources = inHand.map(({ title: name, address: to, lead }) => {
		const by = make('span', { className: 'soft' });
		return { lead, by, line: make('li', {}, make('a', { href: to }, name), ' ', by) };
	});
	const titles = new Intl.ListFormat(locale).format(next.map(nameOf));
	const element = make(
		'details',
		{},
		summary,
		make('ol', { className: 'own-steps', role: 'list' }, ...boxes.map(({ line }) => line)),
		resources.length > 0 && make('p', { className: 'soft' }, say('plan.inHand')),
		make('ul', { className: 'bullets' }, ...resources.map(({ line }) => line)),
		titles !== '' && make('p', {}, say('plan.then', { titles }), handoff ? ` ${handoff}` : ''),
		make('p', {}, make('a', { href: address }, say('plan.open', { title }))),
	);
	const update = ({ opens }: Standing, plan: Plan) => {
		const marked = plan.steps.get(id) ?? [];
		for (const { step, box } of boxes) box.checked = marked.includes(step.id);
		const done = boxes.filter(({ box }) => box.checked).length;
		const counts = { done: String(done), total: String(boxes.length) };
		summary.textContent = boxes.length > 0 ? say('plan.steps', counts) : say('plan.noSteps');
		for (const { lead, by } of resources) {
			const days = String(Math.abs(lead));
			by.textContent = opens
				? say('plan.by', { date: formatDay(locale, addDays(opens, -lead)) })
				: say(lead < 0 ? 'plan.inHandAfter' : 'plan.inHandBefore', { days });
		}
	};
	return { element, update };
}
