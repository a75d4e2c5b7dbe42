import type { Phase, PhaseDifference } from '../../domain/journey.ts';
import type { Written } from '../model.ts';
import type { EditionFiles } from './edition-files.ts';

/** The phases in their order. */
export function buildPhases({ list, makeEntry, has }: EditionFiles): Phase[] {
	return list('phases')
		.sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
		.map((written, i) => {
			const { order, goal, starts, days, entry, exit, tracks, byType } = written.data;
			return {
				...makeEntry(written),
				order,
				number: i + 1,
				goal,
				starts,
				days,
				entry: entry ?? [],
				exit: exit ?? [],
				tracks: (tracks ?? []).map(({ id, title, summary }) => ({ id, title, summary })),
				byType: new Map(
					Object.entries(byType ?? {})
						.filter(([type]) => has('partner-types', type))
						.map(([type, own]) => [type, buildDifference(own)]),
				),
			};
		});
}

type WrittenDifference = NonNullable<Written<'phases'>['data']['byType']>[string];

function buildDifference({ starts, days, goal, entry, exit }: WrittenDifference): PhaseDifference {
	return {
		...(starts !== undefined && { starts }),
		...(days !== undefined && { days }),
		...(goal !== undefined && { goal }),
		...(entry && { entry }),
		...(exit && { exit }),
	};
}
