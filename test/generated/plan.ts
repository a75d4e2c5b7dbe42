import type { Random } from './random.ts';
import * as say from './vocabulary.ts';

export interface Place {
	phase: (typeof say.phases)[number];
	index: number;
	id: string;
	title: string;
	mapTitle: string;
	/** What it is about, such as “retail dispatch”. */
	area: string;
	track: string;
	team: string;
	/** Required and for all: what keeps every partner type's path without a gap. */
	isSpine: boolean;
	isInternal: boolean;
	window: { from: number; to: number } | undefined;
	partnerTypes: string[];
	after: string[];
	/** Days by which one partner type is later. */
	later: { type: string; days: number } | undefined;
	uses: { resource: number; lead: number; roles: string[] }[];
}

export type Fields = Record<string, unknown>;

/** Where each milestone is: its phase and track, its days, what it comes after, what it needs. */
export function layOutMilestones(count: number, resources: number, random: Random): Place[] {
	const places: Place[] = [];
	let done = 0;
	let share = 0;
	let door: string | undefined;
	for (const phase of say.phases) {
		share += phase.share;
		const size = Math.round(count * share) - done;
		done += size;
		const first = places.length;
		const windows = layOutWindows(phase.days, size, random);
		const names = nameMilestones(phase, size, random);
		const tracks = Object.entries(phase.tracks);
		for (const [i, { window, isSpine }] of windows.entries()) {
			const index = first + i;
			const name = names[i] ?? { title: '', mapTitle: '', area: '' };
			const [track, team] = tracks[i % tracks.length] ?? ['', ''];
			const types = Object.keys(say.partnerTypes);
			const partnerTypes =
				isSpine || random.chance(0.6) ? [] : random.pickSome(types, random.between(2, 4));
			const earlier = places.slice(first);
			const after = isSpine
				? [earlier.findLast((one) => one.isSpine)?.id ?? door]
				: random
						.pickSome(
							earlier.filter((one) => one.track === track && !one.isInternal).slice(-5),
							random.between(1, 2),
						)
						.map((one) => one.id);
			const due = Math.max(
				window?.to ?? 0,
				...places
					.filter((one) => one.phase === phase && after.includes(one.id))
					.map((one) =>
						Math.min(phase.days ?? 999, (one.window?.to ?? 0) + (one.later?.days ?? 0)),
					),
			);
			places.push({
				...name,
				phase,
				index,
				id: toId(name.title),
				track,
				team,
				isSpine,
				// Its resource is used by a public milestone as well, half the program further on.
				isInternal: !isSpine && index % 50 === 49 && index < resources,
				// Nothing is due before what comes before it is.
				window: window && { ...window, to: due },
				partnerTypes,
				after: after.filter((id) => id !== undefined),
				later:
					window && !isSpine && random.chance(0.15)
						? { type: random.pick(partnerTypes.length > 0 ? partnerTypes : types), days: 3 }
						: undefined,
				uses: [
					{
						resource: index % resources,
						lead: random.between(0, 21),
						roles: random.pickSome(say.roles, random.between(0, 2)),
					},
				],
			});
		}
		door = places.findLast((one) => one.isSpine)?.id;
	}
	return places;
}

/** Days on the phase's clock in their order; the spine leaves no month free. */
function layOutWindows(days: number | undefined, size: number, random: Random) {
	if (days === undefined) {
		return Array.from({ length: size }, (_, i) => ({ window: undefined, isSpine: i % 20 === 0 }));
	}
	const spine = Math.ceil(days / 30);
	const starts = Array.from({ length: size }, (_, i) =>
		i < spine
			? { from: Math.round((i * days) / spine), isSpine: true }
			: { from: random.between(0, days - 10), isSpine: false },
	);
	starts.sort((a, b) => a.from - b.from || Number(b.isSpine) - Number(a.isSpine));
	return starts.map(({ from, isSpine }) => ({
		isSpine,
		window: { from, to: Math.min(days, from + random.between(10, 25)) },
	}));
}

function nameMilestones(phase: (typeof say.phases)[number], size: number, random: Random) {
	const names = say.sectors.flatMap((sector) =>
		say.products.flatMap((product) =>
			phase.results.map(([thing, done]) => ({
				title: `${sector} ${product} ${thing} ${done}`,
				mapTitle: shorten(`${sector} ${product} ${thing}`, `${sector} ${thing}`),
				area: `${sector.toLowerCase()} ${product}`,
			})),
		),
	);
	if (size > names.length) throw new Error(`There are names for ${names.length} milestones only.`);
	return random.pickSome(names, size);
}

export interface Book {
	id: string;
	kind: string;
	area: string;
	fields: Fields;
}

/** Resources for the milestones that use them, with no week of more than 8 hours. */
export function layOutResources(count: number, places: readonly Place[], random: Random): Book[] {
	const kinds = Object.entries(say.resourceNames);
	const weeks = new Map<string, number>();
	return Array.from({ length: count }, (_, i) => {
		const users = places.filter(({ uses }) => uses.some((use) => use.resource === i));
		const [kind, name] = kinds[i % kinds.length] ?? ['guide', 'guide'];
		const sector = say.sectors[i % say.sectors.length] ?? '';
		const product = say.products[Math.floor(i / say.sectors.length) % say.products.length] ?? '';
		const round = Math.floor(i / (say.sectors.length * say.products.length));
		const title = `${sector} ${product} ${name}${round > 0 ? ` ${round + 1}` : ''}`;

		const minutes = random.pick([10, 15, 20, 30, 45, 60]);
		const busy = new Set(
			users.flatMap(({ phase, window, uses, later }) =>
				[0, later?.days ?? 0].map((more) => {
					const day = (window?.from ?? 0) + more - (uses[0]?.lead ?? 0);
					return `${phase.id} ${Math.floor(day / 7)}`;
				}),
			),
		);
		const fits = [...busy].every((week) => (weeks.get(week) ?? 0) + minutes <= 480);
		if (fits) for (const week of busy) weeks.set(week, (weeks.get(week) ?? 0) + minutes);

		const types = users.some((place) => place.partnerTypes.length === 0)
			? []
			: [...new Set(users.flatMap((place) => place.partnerTypes))].sort();
		const roles = users.some((place) => place.uses[0]?.roles.length === 0)
			? []
			: [...new Set(users.flatMap((place) => place.uses[0]?.roles ?? []))].sort();
		const isElsewhere = ['course', 'tool', 'video', 'event', 'community'].includes(kind);
		const id = toId(title);
		return {
			id,
			kind,
			area: `${sector.toLowerCase()} ${product}`,
			fields: {
				title,
				kind,
				summary: `What you need in hand when ${sector.toLowerCase()} customers ask about ${product}.`,
				...(isElsewhere && { url: `https://portal.example.com/${id}`, access: 'portal' }),
				...(roles.length > 0 && { roles }),
				...(types.length > 0 && { partnerTypes: types }),
				...(fits && { minutes }),
				team: 'enablement',
				reviewed: '2026-10-05',
			},
		};
	});
}

type Names = readonly (readonly [id: string, title: string])[];

export interface SharedEntries {
	plays: Names;
	metrics: Names;
	terms: Names;
}

export function layOutSharedEntries(count: number, random: Random): SharedEntries {
	const name = (size: number, make: (sector: string, product: string) => string[]) => {
		const all = say.sectors.flatMap((sector) =>
			say.products.flatMap((product) => make(sector, product)),
		);
		const titles = random.pickSome([...new Set(all)], size);
		return titles.map((title) => [toId(title), title] as const);
	};
	return {
		plays: name(Math.max(8, Math.round(count / 40)), (s, p) => [
			`${s} ${p} restart call`,
			`${s} ${p} rescue hour`,
		]),
		metrics: name(Math.max(8, Math.round(count / 50)), (s, p) => [`Days to first ${s} ${p} sale`]),
		terms: name(Math.max(12, Math.round(count / 20)), (s) =>
			say.termWords.map((word) => `${s} ${word}`),
		),
	};
}

/** The first of two titles, or the other where it is too long for the map. */
function shorten(title: string, other: string): string {
	return title.length > 32 ? other : title;
}

export function toId(title: string): string {
	return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
