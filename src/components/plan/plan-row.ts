import type { Day } from '../../domain/place/days.ts';
import { isDay } from '../../domain/place/days.ts';
import { sayDue } from '../../plan/describe-item.ts';
import type { Standing } from '../../plan/locate-partner.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanData, PlanMilestone } from '../../plan/plan-data.ts';
import type { SayPlan } from '../../plan/plan-phrases.ts';
import { make } from './make.ts';
import { whenOpened } from './when-opened.ts';

export interface RowTools {
	say: SayPlan;
	locale: string;
	today: Day;
	/** Undefined: not reached. */
	markReached: (milestone: string, day: Day | '' | undefined) => void;
	markStep: (milestone: string, step: string, isDone: boolean) => void;
	agreeOn: (milestone: string, day: Day | undefined) => void;
}

export interface Row {
	element: HTMLLIElement;
	update: (standing: Standing, plan: Plan) => void;
}

/** A milestone in the plan: a box to tick, or the day of the last turn of what recurs. */
export function makeRow(milestone: PlanMilestone, data: PlanData, tools: RowTools): Row {
	const { say } = tools;
	const { id, title } = milestone;
	const recurs = milestone.timing.kind === 'cadence';
	const state = make('span', { className: 'tag state', id: `state-${id}` });
	const when = make('span', { className: 'soft when', id: `when-${id}` });
	const box = make('input', { type: recurs ? 'date' : 'checkbox', id: `reached-${id}` });
	box.setAttribute('aria-describedby', `${state.id} ${when.id}`);
	if (recurs) {
		box.ariaLabel = say('plan.lastDoneOf', { title });
		onDay(box, (day) => tools.markReached(id, day));
	} else {
		box.addEventListener('change', () => tools.markReached(id, box.checked ? '' : undefined));
	}
	const details = makeDetails(milestone, tools);
	const name = { className: 'name', id: `name-${id}` };
	const element = make(
		'li',
		{},
		!recurs && box,
		make(
			'div',
			{ className: 'what' },
			recurs ? make('span', name, title) : make('label', { ...name, htmlFor: box.id }, title),
			milestone.isActivation && make('strong', { className: 'tag' }, say('plan.activation')),
			milestone.optional && make('span', { className: 'tag' }, say('plan.recommended')),
			state,
			when,
			recurs &&
				make(
					'span',
					{ className: 'turn' },
					make('span', { className: 'soft' }, say('plan.lastDone')),
					box,
				),
			details.element,
		),
	);
	const team = data.teams[milestone.team]?.title ?? milestone.team;
	const update = (standing: Standing, plan: Plan) => {
		element.dataset['state'] = standing.state;
		state.textContent = standing.state === 'later' ? '' : say(`plan.state.${standing.state}`);
		const isBehind = standing.state === 'done' || standing.state === 'before';
		if (recurs) setDay(box, plan.reached.get(id));
		else box.checked = isBehind;
		const due = standing.due ? sayDue(tools, standing.due, milestone) : '';
		const parts = [milestone.when, due === milestone.when ? '' : due, team];
		when.textContent = parts.filter(Boolean).join(' · ');
		details.update(plan, isBehind);
	};
	return { element, update };
}

function makeDetails(milestone: PlanMilestone, tools: RowTools) {
	const { say } = tools;
	const { id, title, steps, address } = milestone;
	const summary = make('summary', { id: `steps-${id}` });
	summary.setAttribute('aria-labelledby', `name-${id} ${summary.id}`);
	const boxes = steps.map((step) => {
		const box = make('input', { type: 'checkbox' });
		box.addEventListener('change', () => tools.markStep(id, step.id, box.checked));
		const text = [' ', step.do, ...(step.within === undefined ? [] : [` · ${step.within}`])];
		const label = make('label', {}, box, make('span', {}, make('strong', {}, step.who), ...text));
		return { step, box, line: make('li', {}, label) };
	});
	const dates = makeDates(milestone, tools);
	const element = make(
		'details',
		{},
		summary,
		make('ol', { className: 'own-steps', role: 'list' }, ...boxes.map(({ line }) => line)),
		dates.element,
		make('p', {}, make('a', { href: address }, say('plan.open', { title }))),
	);
	whenOpened(element, dates.fill);
	const update = (plan: Plan, isBehind: boolean) => {
		const marked = plan.steps.get(id) ?? [];
		for (const { step, box } of boxes) box.checked = marked.includes(step.id);
		const done = boxes.filter(({ box }) => box.checked).length;
		const counts = { done: String(done), total: String(boxes.length) };
		summary.textContent = boxes.length > 0 ? say('plan.steps', counts) : say('plan.more.facts');
		dates.update(plan, isBehind);
	};
	return { element, update };
}

/** The days of a milestone; their fields are made by `fill`. */
function makeDates({ id, timing }: PlanMilestone, { say, markReached, agreeOn }: RowTools) {
	const element = make('p', { className: 'own-dates' });
	let show = () => {};
	let told: readonly [plan: Plan, isBehind: boolean] | undefined;
	const fill = () => {
		const reached = makeDay(say('plan.reachedOn'), (day) => markReached(id, day ?? ''));
		const agreed = makeDay(say('plan.agreedOn'), (day) => agreeOn(id, day));
		element.append(reached.label, agreed.label);
		show = () => {
			if (!told) return;
			const [plan, isBehind] = told;
			setDay(reached.input, plan.reached.get(id));
			setDay(agreed.input, plan.agreed.get(id));
			reached.label.hidden = timing.kind === 'cadence' || !isBehind;
			agreed.label.hidden = isBehind;
		};
		show();
	};
	const update = (plan: Plan, isBehind: boolean) => {
		told = [plan, isBehind];
		show();
	};
	return { element, fill, update };
}

/** A field for a day; `change` is told undefined where it is emptied. */
export function makeDay(text: string, change: (day: Day | undefined) => void) {
	const input = make('input', { type: 'date', autocomplete: 'off' });
	onDay(input, change);
	const label = make('label', {}, make('span', { className: 'soft' }, text), ' ', input);
	return { input, label };
}

function onDay(input: HTMLInputElement, change: (day: Day | undefined) => void) {
	input.addEventListener('change', () => {
		if (isDay(input.value)) change(input.value);
		else if (!input.value && !input.validity.badInput) change(undefined);
	});
}

/** What is being typed stays. */
export function setDay(input: HTMLInputElement, day: Day | undefined) {
	if (document.activeElement !== input || input.value) input.value = day ?? '';
	input.classList.toggle('is-empty', !day);
}
