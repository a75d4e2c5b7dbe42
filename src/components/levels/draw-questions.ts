import type { Id } from '../../domain/journey.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import { isDay } from '../../domain/place/days.ts';
import type { TickedList } from '../../plan/levels/level-marks.ts';
import type { LevelSource } from '../../plan/levels/level-words.ts';
import type { LevelQuestions } from '../../plan/levels/list-asked.ts';
import { make } from '../plan/make.ts';
import { setDay } from '../plan/plan-row.ts';
import { type Field, type Known, makeFigure } from './figure-field.ts';

/** What the fields do. */
export interface PlanSetters {
	setFigure: (measure: Id, figure: number | undefined) => void;
	setSince: (level: Id, day: string | undefined) => void;
	tick: (list: TickedList | 'milestones', id: Id, isSo: boolean) => void;
	/** Says of all that is asked of a list that nothing of it is so, or takes that back. */
	sayNone: (list: TickedList | 'milestones', isNone: boolean, asked: readonly Id[]) => void;
}

type QuestionTools = LevelSource & PlanSetters;

export interface Questions {
	groups: readonly HTMLElement[];
	since: readonly HTMLElement[];
	update: (known: Known) => void;
}

/** The fields for what a partner’s levels depend on, in groups. */
export function drawQuestions(asked: LevelQuestions, tools: QuestionTools): Questions {
	const { say, data } = tools;
	const figures = asked.measures.map((id) => makeFigure(id, tools));
	const lists = [
		makeTicks('statements', asked.statements, tools, {
			legend: say('check.statements'),
			hint: say('check.tickHint'),
			name: (id) => pickOwn(data.statements, id)?.title ?? id,
		}),
		makeTicks('milestones', asked.milestones, tools, {
			legend: say('check.milestones'),
			hint: `${say('check.tickHint')} ${say('check.milestonesHint')}`,
			name: (id) => pickOwn(data.milestones, id)?.title ?? id,
		}),
		makeTicks('invitations', asked.invitations, tools, {
			legend: say('check.invitations'),
			hint: say('check.invitationsHint'),
			name: (id) => say('check.invitedTo', { level: pickOwn(data.levels, id)?.title ?? id }),
		}),
	].filter((one) => one !== undefined);
	const since = asked.levels.map((id) => makeSince(id, tools));
	const first =
		figures.length > 0 &&
		make(
			'fieldset',
			{},
			make('legend', {}, say('check.figures')),
			...figures.map(({ element }) => element),
		);
	return {
		groups: [...(first ? [first] : []), ...lists.map(({ element }) => element)],
		since: since.map(({ element }) => element),
		update: (known) => {
			for (const field of [...figures, ...lists, ...since]) field.update(known);
		},
	};
}

interface TickWords {
	legend: string;
	hint: string;
	name: (id: Id) => string;
}

function makeTicks(
	list: TickedList | 'milestones',
	ids: readonly Id[],
	{ say, tick, sayNone }: QuestionTools,
	{ legend, hint, name }: TickWords,
): Field | undefined {
	if (ids.length === 0) return undefined;
	const boxes = ids.map((id) => {
		const box = make('input', { type: 'checkbox', name: list, value: id });
		box.addEventListener('change', () => tick(list, id, box.checked));
		return { id, box, label: make('label', {}, box, make('span', {}, name(id))) };
	});
	const none = make('input', { type: 'checkbox', name: list, value: '' });
	none.addEventListener('change', () => sayNone(list, none.checked, ids));
	const hintLine = make('p', { className: 'soft', id: `hint-${list}` }, hint);
	const element = make(
		'fieldset',
		{},
		make('legend', {}, legend),
		hintLine,
		...boxes.map(({ label }) => label),
		make('label', { className: 'none' }, none, make('span', {}, say('check.none'))),
	);
	element.setAttribute('aria-describedby', hintLine.id);
	return {
		element,
		update: ({ marks, reached }) => {
			const ticked = list === 'milestones' ? reached : marks[list];
			for (const { id, box } of boxes) box.checked = ticked?.has(id) ?? false;
			const isKnown =
				list === 'milestones' ? marks.hasNoMilestone || reached.size > 0 : ticked !== undefined;
			none.checked = isKnown && boxes.every(({ box }) => !box.checked);
		},
	};
}

function makeSince(id: Id, { data, say, today, setSince }: QuestionTools): Field {
	const field = make('input', { type: 'date', name: `since-${id}`, max: today });
	field.addEventListener('change', () => {
		if (isDay(field.value) || field.value === '') setSince(id, field.value || undefined);
	});
	const level = pickOwn(data.levels, id)?.title ?? id;
	return {
		element: make('label', {}, make('span', {}, say('check.heldSince', { level })), field),
		update: ({ marks }) => setDay(field, marks.since.get(id)),
	};
}
