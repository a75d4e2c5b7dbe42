import { colorLines } from '../brand/color-lines.ts';
import { isAlikeToAll, leastApart, measureApart } from '../brand/like-colors.ts';
import { buildScheme } from '../brand/scheme.ts';
import type { Journey } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { colors, phaseColor } from '../map/colors.ts';
import { listLineTypes } from '../map/metro/read-program.ts';

export interface LikeColors {
	/** Of program.yaml. */
	path: (string | number)[];
	message: string;
}

/** Colors of the program that cannot be told apart where they stand side by side: lines, and phases that follow one another. */
export function checkLikeColors(journey: Journey): LikeColors[] {
	return [...findLikeLines(journey), ...findLikePhases(journey)];
}

function findLikeLines(journey: Journey): LikeColors[] {
	const { theme } = journey.program;
	const scheme = buildScheme(theme);
	const types = listLineTypes(journey);
	const chosen = [...colorLines(scheme, types)].flatMap(([place, { light }]) => {
		const named = types[place]?.find((type) => theme.lines?.[type]);
		const path = named ? ['lines', named] : place === 0 ? ['accent'] : ['second'];
		const own = named ?? types[place]?.[0] ?? '';
		const title = journey.partnerTypes.get(own)?.title ?? own;
		return named || (place < 2 && theme[place === 0 ? 'accent' : 'second'])
			? [{ path, title, light }]
			: [];
	});
	return chosen.flatMap((one, i) =>
		chosen.slice(i + 1).flatMap((other) => {
			if (measureApart(one.light, other.light) >= leastApart.lines) return [];
			const path = ['theme', ...other.path];
			const isAlike = isAlikeToAll(one.light, other.light, leastApart.lines);
			return [
				{
					path,
					message: isAlike
						? tell`On the map the lines of “${one.title}” (${one.light}) and “${other.title}” (${other.light}) look alike. Make one of them darker, or of another hue.`
						: tell`On the map the lines of “${one.title}” (${one.light}) and “${other.title}” (${other.light}) look alike to people who are color-blind. Make one of them darker.`,
				},
			];
		}),
	);
}

function findLikePhases(journey: Journey): LikeColors[] {
	const { phases } = buildScheme(journey.program.theme);
	if (phases.length === 0) return [];
	const all = [...journey.phases.values()].sort((a, b) => a.number - b.number);
	const colorOf = (number: number) => phases[(number - 1) % 6]?.light ?? colors[phaseColor(number)];
	return all.slice(1).flatMap((phase) => {
		const before = all[phase.number - 2];
		if (!before || phase.number > phases.length) return [];
		const [one, other] = [colorOf(before.number), colorOf(phase.number)];
		if (measureApart(one, other) >= leastApart.phases) return [];
		return [
			{
				path: ['theme', 'phases', phase.number - 1],
				message: tell`The phases “${before.title}” (${one}) and “${phase.title}” (${other}) follow one another and look alike, at least to people who are color-blind. Make one of them darker.`,
			},
		];
	});
}
