import type { Id, Journey, Phase } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import { assignCorridorLanes, assignGutterLanes } from './assign-lanes.ts';
import { type CardContent, listTeams, setCard, wordCard } from './card-content.ts';
import type { LegendMark, MapLayout } from './map-layout.ts';
import { type Columns, measureColumns } from './measure-columns.ts';
import { findCollisions } from './measure-layout.ts';
import { measureRows } from './measure-rows.ts';
import { placeBands } from './place-bands.ts';
import { placeDoors } from './place-doors.ts';
import { headWidth, writeHead } from './place-head.ts';
import { headerHeight, placeHeader } from './place-header.ts';
import { placeLegend } from './place-legend.ts';
import { type BandPlan, listCandidates, pickCandidates, rowHeights } from './plan-bands.ts';
import { routeLinks } from './route-links.ts';
import type { Setting } from './setting.ts';
import { margin } from './sheet.ts';
import type { Link, Stop, Stops } from './stops.ts';
import { lineAcross } from './trace-connector.ts';
import { weighLines } from './weigh-lines.ts';

export interface Attempt {
	layout: MapLayout;
	/** Milestones whose title does not fit. */
	cutTitles: readonly Id[];
	/** How much is cut or named in place of a line. */
	loss: number;
	/** How hard it is to read: where the cards stand, how long the lines are and how often they cross. */
	unease: number;
	/** How each phase is arranged. */
	picked: readonly string[];
}

/** Space between the parts of a sheet. */
const partGap = 2.2;
/** So often it is tried again, closer or with fewer lines. */
const mostTurns = 20;

/** Sets a path on a sheet as closely as asked; undefined where it does not fit. */
export function setSheet(setting: Setting): Attempt | undefined {
	const { journey, path, stops, sheet, density, words, options, isForced } = setting;
	const x = margin;
	const width = sheet.width - 2 * margin;
	const teams = listTeams(journey, journey.milestones.values());
	const isLarge = sheet.larger === undefined;

	const header = placeHeader(
		journey,
		path,
		stops.folded,
		{ x, y: margin, width, height: headerHeight },
		options,
		words,
	);
	const marks = listMarks(path, stops);
	const onPath = new Set(listTeams(journey, path.milestones.values()));
	const teamMarks = teams.flatMap((id, teamIndex) =>
		onPath.has(id) ? [{ teamIndex, text: journey.teams.get(id)?.title ?? id }] : [],
	);
	const placeLegendAt = (y: number) =>
		placeLegend(marks, teamMarks, { x, y, width }, density.headingHeight > 0 ? 2 : 1, words);
	const legendTop = sheet.height - margin - placeLegendAt(0).height;
	const legend = placeLegendAt(legendTop);
	const placeDoorsAt = (y: number) =>
		placeDoors(path, { x, y, width }, isLarge ? 4 : density.headingHeight > 0 ? 3 : 2, words);
	const doors = placeDoorsAt(legendTop - 1.2 - placeDoorsAt(0).height);
	const doorsTop = legendTop - 1.2 - doors.height;
	const top = margin + headerHeight + partGap;
	const room = doorsTop - partGap - top;

	const head = headWidth(density);
	const cardsX = x + head + 2;
	const cardsWidth = x + width - cardsX - 2.5;
	const headHeight = (phase: Phase) =>
		writeHead(phase, { x, y: 0, width: head, height: 0 }, density, words).least;

	const named = new Map<Id, string[]>();
	const content = (stop: Stop, cardWidth: number): CardContent =>
		setCard(
			stop,
			wordCard(journey, stop, named.get(stop.id) ?? [], words),
			cardWidth,
			density,
			words.locale,
		);
	const candidates = listCandidates(
		stops.phases,
		stops.links,
		density,
		cardsWidth,
		headHeight,
		content,
		words,
	).map((choices) => choices.filter(({ key }) => !setting.avoid?.has(key)));
	const gaps = density.bandGap * Math.max(candidates.length - 1, 0);

	const unrouted = new Set<string>();
	let allowed = room - gaps;
	for (let turn = 0; turn < mostTurns; turn++) {
		const picked = pickCandidates(candidates, isForced ? 2000 : allowed);
		if (!picked) return undefined;
		const bands = stops.phases.map(({ phase }, i): BandPlan => {
			const arrangement = picked[i]?.arrangement ?? { shelves: [], unease: 0 };
			return { phase, arrangement };
		});
		const shelves = bands.flatMap(({ arrangement }) => arrangement.shelves);
		const { routes, named: withoutLine } = routeLinks(shelves, stops.links, unrouted);
		const gutters = assignGutterLanes(shelves, routes);
		const columns = shelves.map((shelf, i) =>
			measureColumns(shelf, i, gutters, density, cardsX, cardsWidth),
		);
		const corridors = assignCorridorLanes(routes, (run) => lineAcross(run, gutters, columns));
		named.clear();
		for (const [id, texts] of nameLinks(withoutLine, stops, words)) named.set(id, texts);

		const narrow = shelves.findIndex((_, i) => (columns[i]?.card ?? 0) < density.leastCard - 1);
		if (narrow >= 0 && !isForced) {
			if (!dropCandidate(candidates, bands, shelves[narrow])) return undefined;
			continue;
		}
		let cuts = 0;
		const heights = shelves.map((shelf, i) =>
			rowHeights(shelf, (stop) => {
				const one = content(stop, columns[i]?.card ?? 0);
				if (one.isCut) cuts++;
				return one.height;
			}),
		);
		const rows = measureRows(bands, heights, corridors, density, top, room, ({ phase }) =>
			headHeight(phase),
		);
		if (rows.needed > room && !isForced) {
			const taken = sum(picked.map((one) => Math.ceil(one.height)));
			allowed = Math.min(allowed, taken) - Math.max(1, Math.round((rows.needed - room) * 0.6));
			continue;
		}
		const placed = placeBands({
			setting,
			bands,
			routes,
			lanes: { gutters, corridors },
			columns: columns as readonly Columns[],
			rows: rows.bands,
			head: { x, width: head },
			bandWidth: width,
			content,
			teams,
		});
		const collisions = findCollisions(placed.connectors);
		if (collisions.length > 0 && turn < mostTurns - 1) {
			// Rather no line than one that seems to be another: the card then names what it comes after.
			for (const [{ from, to }] of collisions.slice(0, 1)) unrouted.add(`${from} ${to}`);
			continue;
		}
		const layout: MapLayout = {
			sheet,
			direction: words.direction,
			language: words.locale,
			title: nameSheet(journey, path, words),
			description: words.say('map.description', {
				phases: path.phases.length,
				count: path.milestones.size,
			}),
			address: options.address,
			header: header.texts,
			code: header.code,
			...placed,
			links: stops.links.map(({ from, to }) => ({ from, to })),
			named: withoutLine.map(({ from, to }) => ({ from, to })),
			doors: doors.doors,
			doorsTitle: doors.title,
			legend: legend.items,
			folded: stops.folded,
			total: path.milestones.size,
		};
		const cutTitles = placed.cutTitles;
		return {
			layout,
			cutTitles,
			loss: 3 * cuts + withoutLine.length,
			unease: sum(picked.map((one) => one.unease)) / 2 + weighLines(placed.connectors),
			picked: picked.map(({ key }) => key),
		};
	}
	return undefined;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

function nameSheet({ program }: Journey, { partnerType }: Path, { say }: Words): string {
	const title = `${program.map.title ?? say('map.title')} – ${program.name}`;
	return partnerType ? `${title} – ${partnerType.title}` : title;
}

/** An arrangement whose cards become too narrow is not to be picked again. */
function dropCandidate(
	candidates: { arrangement: BandPlan['arrangement'] }[][],
	bands: readonly BandPlan[],
	shelf: BandPlan['arrangement']['shelves'][number] | undefined,
): boolean {
	const band = bands.findIndex(({ arrangement }) => shelf && arrangement.shelves.includes(shelf));
	const choices = candidates[band];
	const at =
		choices?.findIndex(({ arrangement }) => arrangement === bands[band]?.arrangement) ?? -1;
	if (!choices || at < 0 || choices.length < 2) return false;
	choices.splice(at, 1);
	return true;
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

/** The marks that are on this sheet. */
function listMarks(path: Path, { links }: Stops): LegendMark[] {
	const all = [...path.milestones.values()];
	const marks: LegendMark[] = [];
	if (all.some(({ isActivation }) => isActivation)) marks.push({ kind: 'activation' });
	if (all.some(({ isOptional }) => isOptional)) marks.push({ kind: 'optional' });
	if (links.some(({ kind }) => kind === 'all')) marks.push({ kind: 'all' });
	if (links.some(({ kind }) => kind === 'any')) marks.push({ kind: 'any' });
	if (all.some(({ timing }) => timing.kind === 'cadence')) marks.push({ kind: 'recurring' });
	return marks;
}
