import type { Id } from '../domain/journey.ts';
import type { Words } from '../words/words.ts';
import type { Shelf } from './arrangement.ts';
import { assignCorridorLanes, assignGutterLanes, type Lanes } from './assign-lanes.ts';
import { type CardContent, setCard, wordCard } from './card-content.ts';
import { type Columns, measureColumns } from './measure-columns.ts';
import type { Frame } from './place-frame.ts';
import type { BandPlan, Candidate } from './plan-bands.ts';
import { type Route, routeLinks } from './route-links.ts';
import type { Setting } from './setting.ts';
import type { Link, Stop, Stops } from './stops.ts';
import { lineAcross } from './trace-connector.ts';

export type SetStop = (stop: Stop, width: number) => CardContent;

/** A sheet before it is known how tall its rows are. */
export interface SheetPlan {
	bands: readonly BandPlan[];
	shelves: readonly Shelf[];
	columns: readonly Columns[];
	routes: readonly Route[];
	lanes: { gutters: Lanes; corridors: Lanes };
	/** Links without a line, which their card names. */
	named: readonly Link[];
	content: SetStop;
}

/** The lines between the cards of the picked arrangements, and the columns that these leave. */
export function planLines(
	setting: Setting,
	{ cards }: Frame,
	picked: readonly Candidate[],
	unrouted: ReadonlySet<string>,
): SheetPlan {
	const { stops, density, words } = setting;
	const bands = stops.phases.map(({ phase }, i): BandPlan => {
		const arrangement = picked[i]?.arrangement ?? { shelves: [], unease: 0 };
		return { phase, arrangement };
	});
	const shelves = bands.flatMap(({ arrangement }) => arrangement.shelves);
	const { routes, named } = routeLinks(shelves, stops.links, unrouted);
	const gutters = assignGutterLanes(shelves, routes);
	const columns = shelves.map((shelf, i) =>
		measureColumns(shelf, i, gutters, density, cards.x, cards.width),
	);
	const corridors = assignCorridorLanes(routes, (run) => lineAcross(run, gutters, columns));
	const content = setStops(setting, nameLinks(named, stops, words));
	return { bands, shelves, columns, routes, lanes: { gutters, corridors }, named, content };
}

/** Sets cards with what they say in place of lines. */
export function setStops(
	{ journey, density, words }: Setting,
	named: ReadonlyMap<Id, readonly string[]> = new Map(),
): SetStop {
	return (stop, width) => {
		const texts = wordCard(journey, stop, named.get(stop.id) ?? [], words);
		return setCard(stop, texts, width, density, words.locale);
	};
}

/** What a card says in place of lines that found no way. */
function nameLinks(links: readonly Link[], { phases }: Stops, { say }: Words): Map<Id, string[]> {
	const titles = new Map(phases.flatMap(({ stops }) => stops.map(({ id, title }) => [id, title])));
	const texts = new Map<Id, string[]>();
	for (const kind of ['all', 'any'] as const) {
		const byTarget = new Map<Id, string[]>();
		for (const link of links) {
			if (link.kind !== kind) continue;
			byTarget.set(link.to, [...(byTarget.get(link.to) ?? []), titles.get(link.from) ?? link.from]);
		}
		for (const [to, names] of byTarget) {
			const key = kind === 'all' ? 'map.cardAfter' : 'map.cardAfterAny';
			texts.set(to, [...(texts.get(to) ?? []), say(key, { titles: names.join(', ') })]);
		}
	}
	return texts;
}
