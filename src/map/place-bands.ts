import { formatAddress } from '../domain/addresses.ts';
import type { Id, Phase } from '../domain/journey.ts';
import type { Cell, Shelf } from './arrangement.ts';
import {
	addressOf,
	barGap,
	barWidth,
	type CardContent,
	endPad,
	loopRoom,
	wordCard,
} from './card-content.ts';
import { joinSentences } from './join-sentences.ts';
import type { Box, MapBand, MapCard, MapConnector, MapHeading, MapText } from './map-layout.ts';
import type { Columns } from './measure-columns.ts';
import type { BandRows, ShelfRows } from './measure-rows.ts';
import { sayLength, writeHead } from './place-head.ts';
import type { BandPlan } from './plan-bands.ts';
import type { Route } from './route-links.ts';
import { setLines } from './set-lines.ts';
import type { Setting } from './setting.ts';
import type { Stop } from './stops.ts';
import { type LineLanes, traceConnector } from './trace-connector.ts';
import { typeStyles } from './type-sizes.ts';
import { enlarge, writeLine } from './write-text.ts';

interface Geometry {
	setting: Setting;
	bands: readonly BandPlan[];
	routes: readonly Route[];
	lanes: LineLanes;
	columns: readonly Columns[];
	rows: readonly BandRows[];
	head: { x: number; width: number };
	bandWidth: number;
	content: (stop: Stop, width: number) => CardContent;
	teams: readonly Id[];
}

interface Placed {
	bands: MapBand[];
	cards: MapCard[];
	connectors: MapConnector[];
	cutTitles: Id[];
}

/** Puts bands, headings, cards and connectors in their places. */
export function placeBands(geometry: Geometry): Placed {
	const { setting, routes, lanes, columns, rows, head, bandWidth } = geometry;
	const { density, words } = setting;
	const placed: Placed = { bands: [], cards: [], connectors: [], cutTitles: [] };
	const names = new Map<Id, string>();
	let index = 0;
	geometry.bands.forEach(({ phase, arrangement }, b) => {
		const band = rows[b];
		if (!band) return;
		const headBox = { x: head.x, y: band.y, width: head.width, height: band.height };
		const { texts, loop } = writeHead(phase, headBox, density, words);
		const headings: MapHeading[] = [];
		arrangement.shelves.forEach((shelf, s) => {
			const own = { columns: columns[index], rows: band.shelves[s] };
			index++;
			if (!own.columns || !own.rows) return;
			headings.push(...placeHeadings(shelf, phase, own.columns, own.rows, setting));
			for (const cell of shelf.cells) {
				const { card, isCut } = placeCard(cell, phase, own.columns, own.rows, geometry);
				placed.cards.push(card);
				names.set(cell.stop.id, nameStop(cell.stop));
				if (isCut) placed.cutTitles.push(cell.stop.id);
			}
		});
		placed.bands.push({
			id: phase.id,
			address: formatAddress('phases', phase.id),
			title: phase.title,
			label: joinSentences([
				words.say('map.phase', { number: phase.number }),
				phase.title,
				sayLength(phase, words),
			]),
			number: phase.number,
			isOngoing: phase.days === undefined,
			x: head.x,
			y: band.y,
			width: bandWidth,
			height: band.height,
			head: headBox,
			texts,
			loop,
			headings,
		});
	});
	const order = new Map([...setting.path.milestones.keys()].map((id, i) => [id, i]));
	const placeOf = ({ milestones }: MapCard) => order.get(milestones[0] ?? '') ?? 0;
	placed.cards.sort((a, b) => placeOf(a) - placeOf(b));
	const allRows = rows.flatMap(({ shelves }) => shelves);
	placed.connectors = routes.map((route) => ({
		...route.link,
		label: words.say(route.link.kind === 'all' ? 'map.lineAll' : 'map.lineAny', {
			from: names.get(route.link.from) ?? '',
			to: names.get(route.link.to) ?? '',
		}),
		net: route.net,
		points: traceConnector(route, lanes, columns, allRows),
	}));
	return placed;
}

function placeHeadings(
	shelf: Shelf,
	phase: Phase,
	columns: Columns,
	{ headingTop }: ShelfRows,
	{ density, words }: Setting,
): MapHeading[] {
	if (density.headingHeight === 0) return [];
	const style = enlarge(typeStyles.heading, density.scale);
	return shelf.headings.map(({ text, from, to, kind }): MapHeading => {
		const x = columns.starts[from] ?? 0;
		const width = (columns.starts[to] ?? 0) + columns.card - x;
		const within: Box = { x, y: headingTop, width, height: density.headingHeight };
		// No wider than the first column, so that no line beside it runs through the text.
		const [shown = ''] = setLines(text, columns.card, style, 1, words.locale).lines;
		const ink = `phase-${phase.number}` as const;
		const line = writeLine(shown, { x, top: headingTop, within, ink }, style);
		const y = headingTop + style.line * 0.55;
		return { text: line, from: { x: x + line.width + 1.4, y }, to: { x: x + width, y }, kind };
	});
}

function placeCard(
	{ stop, column, row }: Cell,
	phase: Phase,
	columns: Columns,
	rows: ShelfRows,
	{ setting, content, teams }: Geometry,
): { card: MapCard; isCut: boolean } {
	const { density, journey, words } = setting;
	const place = rows.rows[row] ?? { y: 0, height: 0 };
	const box: Box = {
		x: columns.starts[column] ?? 0,
		y: place.y,
		width: columns.card,
		height: place.height,
	};
	const set = content(stop, columns.card);
	const titleStyle = enlarge(typeStyles.cardTitle, density.scale);
	const detailStyle = enlarge(typeStyles.cardDetail, density.scale);
	const x = box.x + barWidth + barGap;
	const within = { ...box, x, width: box.width - barWidth - barGap - endPad };
	let top = box.y + (box.height - set.height) / 2 + density.cardPad;
	const write = (text: string, at: number, style: typeof titleStyle, ink: MapText['ink']) => {
		const line = writeLine(text, { x: at, top, within, ink }, style);
		top += style.line;
		return line;
	};
	const title = set.title.map((text) => write(text, x, titleStyle, 'ink'));
	top += 0.4;
	const firstIndent = set.hasLoop ? loopRoom * density.scale : 0;
	const loop = set.hasLoop
		? { x: x + 1.15 * density.scale, y: top + detailStyle.line / 2 }
		: undefined;
	const details = set.details.map((text, i) =>
		write(text, i === 0 ? x + firstIndent : x, detailStyle, 'soft'),
	);
	const isActivation = stop.milestones.some((one) => one.isActivation);
	const isOptional = stop.milestones.every((one) => one.isOptional);
	const said = wordCard(journey, stop, [], words);
	const marks = joinSentences([
		isActivation ? words.say('map.legendActivation') : '',
		isOptional ? words.say('map.legendOptional') : '',
	]);
	const [first] = stop.milestones;
	const card: MapCard = {
		...box,
		id: stop.id,
		milestones: stop.milestones.map(({ id }) => id),
		address: addressOf(stop, phase),
		label: joinSentences([nameStop(stop), said.timing, said.team, marks]),
		marks,
		phase: phase.number,
		team: first?.team,
		teamIndex: Math.max(0, teams.indexOf(first?.team ?? '')),
		isActivation,
		isOptional,
		isRecurring: set.hasLoop,
		isFold: stop.isFold,
		title,
		details,
		loop,
	};
	return { card, isCut: set.isCut };
}

function nameStop({ isFold, title, milestones: [first] }: Stop): string {
	return isFold ? title : (first?.title ?? title);
}
