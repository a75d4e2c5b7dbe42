import type { Change, Id, Journey } from '../../domain/journey.ts';

/** So many are told to everybody. */
const most = 2;

/** A change, and the partner types that it is for; none where it is for all. */
export interface HomeNews {
	change: Change;
	types: readonly Id[];
}

/** The newest changes, and of each partner type at least the newest that is for it. */
export function chooseNews(journey: Journey): HomeNews[] {
	const all = [...journey.changes.values()].map((change) => ({
		change,
		types: listTypes(journey, change),
	}));
	const own = [...journey.partnerTypes.keys()].map((id) =>
		all.find(({ types }) => types.length === 0 || types.includes(id)),
	);
	return all.filter((news, i) => i < most || own.includes(news));
}

function listTypes({ milestones, partnerTypes }: Journey, { affects }: Change): Id[] {
	const types = new Set(affects.flatMap((id) => milestones.get(id)?.partnerTypes ?? []));
	return types.size === partnerTypes.size ? [] : [...types];
}
