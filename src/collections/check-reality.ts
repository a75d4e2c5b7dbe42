import { deviationRules } from '../domain/desk/deviation.ts';
import { isSafe, listRests } from '../domain/desk/suppress.ts';
import { tell } from '../domain/message.ts';
import { addDays, type Day, daysBetween } from '../domain/place/days.ts';
import type { Reality, RealMilestone } from '../domain/reality.ts';

/** What cannot be true of the figures, and where it stands. */
export interface RealityFault {
	path: readonly (string | number)[];
	message: string;
}

/** The desk reads no day before this one. */
const firstDay = '1990-01-01';

/** What the desk would not have written: figures that contradict each other, or tell of a few partners. */
export function checkReality(reality: Reality, today: Day): RealityFault[] {
	const { asOf, milestones, activation } = reality;
	// Where the file was written it may be tomorrow already.
	if (asOf > addDays(today, 1))
		return [{ path: ['asOf'], message: tell`${asOf} has not come yet: today is ${today}.` }];
	const longest = daysBetween(firstDay, asOf);
	const tooLong = (days: number | null | undefined, path: RealityFault['path']) =>
		typeof days === 'number' && days > longest
			? [{ path, message: tell`${days} days before ${asOf} there was no export yet.` }]
			: [];
	return [
		...milestones.flatMap((row, i): RealityFault[] => [
			...checkRow(row).map(({ path, message }) => ({ path: ['milestones', i, ...path], message })),
			...tooLong(row.medianDay, ['milestones', i, 'medianDay']),
		]),
		...activation.flatMap(({ median }, i) => tooLong(median, ['activation', i, 'median'])),
		...findTwice(
			'milestones',
			milestones.map(({ id, type }) => `${id} · ${type}`),
		),
		...findTwice(
			'activation',
			activation.map(({ type }) => type),
		),
		...findRecoverable(reality),
	];
}

/** Of a row by itself. */
function checkRow(row: RealMilestone): RealityFault[] {
	const { concerned, reached, late, medianDay, deviations } = row;
	const parts = [late, medianDay, deviations].filter((one) => one !== undefined);
	if (reached === undefined)
		return parts.length === 0
			? []
			: [{ path: [], message: tell`Without “reached” a row has “concerned” alone.` }];
	const known = Object.keys(deviations ?? {});
	const strange = known.filter((rule) => !deviationRules.some((one) => one === rule));
	const most: [path: string[], figure: number, of: string, limit: number][] = [
		[['reached'], reached, 'concerned', concerned],
		[['late'], late ?? 0, 'concerned', concerned],
		...Object.entries(deviations ?? {}).map(([rule, figure]): (typeof most)[number] =>
			rule === 'gate'
				? [['deviations', rule], figure, 'concerned − reached', concerned - reached]
				: [['deviations', rule], figure, 'reached', reached],
		),
	];
	return [
		...strange.map((rule) => ({
			path: ['deviations', rule],
			message: tell`There is no rule called “${rule}”. Rules: ${deviationRules.join(', ')}.`,
		})),
		...most
			.filter(([, figure, , limit]) => figure > limit)
			.map(([path, figure, of, limit]) => ({
				path,
				message: tell`${figure} are more than there can be: “${of}” is ${limit}.`,
			})),
	];
}

function findTwice(list: string, names: readonly string[]): RealityFault[] {
	return names.flatMap((name, i) =>
		names.indexOf(name) < i
			? [{ path: [list, i], message: tell`“${name}” stands here for the second time.` }]
			: [],
	);
}

/** Figures of one type of which one less another is from 1 to 10: the first that is so. */
function findRecoverable({ milestones, activation }: Reality): RealityFault[] {
	const all = [
		...activation.map(({ type, partners }, i) => ({
			type,
			path: ['activation', i],
			figures: [partners],
		})),
		...milestones.map((row, i) => ({
			type: row.type,
			path: ['milestones', i],
			figures: listShown(row),
		})),
	];
	const shown = new Map<string, number[]>();
	return all.flatMap(({ type, path, figures }) => {
		const known = shown.get(type) ?? [];
		const isSmall = figures.some((one, i) =>
			[...known, ...figures.slice(0, i)].some((other) => !isSafe(one, other)),
		);
		shown.set(type, [...known, ...figures]);
		return isSmall
			? [
					{
						path,
						message: tell`From these figures, and others of the same type, a count of 1 to 10 can be worked out by subtracting.`,
					},
				]
			: [];
	});
}

function listShown(row: RealMilestone): number[] {
	const { concerned, reached, late = 0, medianDay, deviations = {} } = row;
	if (reached === undefined) return [concerned];
	// Whether it recurs the file does not say: of what has a day, or was early or late, it is known.
	const recurs = medianDay === undefined && deviations['window'] === undefined;
	const rests = listRests({
		concerned,
		reached,
		late,
		deviations,
		...(recurs && { recurs: true as const }),
	});
	// A rest of 1 to 10 is as small as one that stands in the file; others may differ by as few as they like.
	const small = rests.filter((rest) => !isSafe(rest, 0)).map((rest) => concerned + rest);
	return [concerned, reached, late, ...Object.values(deviations), ...small];
}
