import { isHidingSwitch } from '../collections/keep-public.ts';
import type { Attempt, Model, Written } from '../collections/model.ts';
import { programSchema } from '../collections/schema/program.ts';
import { schemas } from '../collections/schema/schemas.ts';
import type { CollectionName } from '../domain/collections.ts';
import type { Edition, Id } from '../domain/journey.ts';
import type { Problem } from '../domain/problem.ts';

/** The model with what can be salvaged of files that have an error: to be checked, never to be shown. */
export function addSalvaged(model: Model, edition: Edition): Model {
	const entries = Object.fromEntries(
		Object.entries(model.entries).map(([name, known]) => [name, new Map<Id, unknown>(known)]),
	) as unknown as Model['entries'];
	let { program } = model;
	for (const attempt of model.attempts) {
		if (!attempt.salvaged || !isWhole(attempt, edition)) continue;
		if (attempt.collection === 'program') program = attempt.salvaged.data as Model['program'];
		else (entries[attempt.collection] as Map<Id, Written>).set(attempt.id, makeWritten(attempt));
	}
	return { ...model, program, entries };
}

/** The texts of files with an error of which the fields cannot be salvaged. */
export function listOtherTexts(model: Model): Written[] {
	return model.attempts
		.filter((attempt) => attempt.collection !== 'program' && !isWhole(attempt, 'internal'))
		.map(makeWritten);
}

/** Whether nobody knows if the public edition has an entry. */
export function isOfUnknownEdition({ attempts }: Model, file: string): boolean {
	return attempts.some((attempt) => attempt.file === file && !isWhole(attempt, 'public'));
}

/** Where a number of days or the like is lost, so is what other files are measured by. */
const measures: Partial<Record<Attempt['collection'], readonly string[]>> = {
	phases: ['order', 'days', 'ongoing', 'tracks', 'byType'],
};

function isWhole({ collection, salvaged }: Attempt, edition: Edition): boolean {
	if (!salvaged) return false;
	const needed = ['draft', ...(measures[collection] ?? [])];
	const schema = collection === 'program' ? programSchema : schemas[collection];
	return !salvaged.lost.some(
		(path) =>
			needed.includes(String(path[0])) || (edition === 'public' && isHidingSwitch(schema, path)),
	);
}

function makeWritten({ collection, id, file, body, isDraft, salvaged }: Attempt): Written {
	const data = salvaged?.data ?? { title: id, draft: isDraft };
	return { collection: collection as CollectionName, id, file, body, data } as Written;
}

/** What a rule says where a field is not there. */
const followOn: Readonly<Record<string, readonly string[]>> = {
	exit: ['no-exit'],
	steps: ['no-steps'],
	friction: ['no-signal'],
	window: [
		'friction-day',
		'window-order',
		'window-outside-phase',
		'window-before-prerequisite',
		'access-too-early',
	],
	cadence: [
		'friction-day',
		'window-order',
		'window-outside-phase',
		'window-before-prerequisite',
		'access-too-early',
	],
	after: ['access-too-early'],
	grantsAccess: ['access-too-early'],
	partnerTypes: ['wrong-audience', 'difference-without-type'],
	roles: ['wrong-audience'],
	url: ['empty-resource'],
	reviewEvery: ['review-overdue'],
	portal: ['no-portal'],
	by: ['step-role'],
};

/** Whether a problem follows from a field that is lost: that it is wrong has been said. */
export function isFromLost(model: Model, { collection, id, path, rule }: Problem): boolean {
	const isAnyLost = model.attempts.some((attempt) => (attempt.salvaged?.lost.length ?? 0) > 0);
	if (rule === 'enablement-load') return isAnyLost;
	return model.attempts.some(
		(attempt) =>
			attempt.collection === collection &&
			attempt.id === id &&
			attempt.salvaged?.lost.some((lost) => {
				const names = [lost[0], lost.at(-1)].map(String);
				const isSame = lost.every((part, i) => i >= path.length || part === path[i]);
				return (path.length > 0 && isSame) || names.some((name) => followOn[name]?.includes(rule));
			}),
	);
}
