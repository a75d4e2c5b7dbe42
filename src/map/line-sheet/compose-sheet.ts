import { formatAddress } from '../../domain/addresses.ts';
import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { findSheetColors, lineColor, phaseColor } from '../colors.ts';
import { type DisplayItem, type DisplayList, mirror, polyline } from '../display-list.ts';
import { drawCode } from '../draw-code.ts';
import type { MapText } from '../geometry.ts';
import type { MapOptions } from '../map-options.ts';
import { findLinePlace, listLineTypes } from '../metro/read-program.ts';
import { headerHeight, placeHeader } from '../place-header.ts';
import { findFrameScale, margin } from '../sheet.ts';
import { write } from '../write-item.ts';
import { drawFlow } from './draw-flow.ts';
import { drawLegend } from './draw-legend.ts';
import { drawStop } from './draw-stop.ts';
import type { Flow } from './lay-out-phase.ts';
import { type Band, bandPad, type Fitted, partGap } from './make-band.ts';

/** The finished drawing of a sheet, and whether its header had to be cut. */
export function composeSheet(
	journey: Journey,
	path: Path,
	fitted: Fitted,
	words: Words,
	options: MapOptions,
): { list: DisplayList; isCut: boolean } {
	const { sheet, style, bands, footer, spare } = fitted;
	const { partnerType } = path;
	const type = partnerType?.id ?? '';
	const color = lineColor(partnerType ? findLinePlace(journey, partnerType) : 0);
	const setting = { style, words, type };
	const width = sheet.width - 2 * margin;
	const scale = findFrameScale(sheet);
	const box = { x: margin, y: margin, width, height: headerHeight * scale };
	const { texts, code } = placeHeader(journey, path, 0, box, options, words, scale);
	const [title, ...others] = texts;
	const items: DisplayItem[] = [];
	if (title) items.push({ kind: 'heading', level: 1, items: [write(title)] });
	items.push(...others.map(write), {
		kind: 'link',
		address: options.address,
		label: options.address,
		box: code,
		items: drawCode(code),
	});
	let top = margin + headerHeight * scale + partGap;
	const left = margin + width - fitted.width;
	for (const band of bands) {
		const { phase } = band.phase;
		const height = band.height + spare / bands.length;
		items.push(rule(margin, top, width, phase.number, style.scale), ...writeHead(band, top, style));
		const below = top + bandPad(style) + (height - 2 * bandPad(style) - band.flow.height) / 2;
		const flow = moveFlow(band.flow, left, below);
		items.push(...drawFlow(flow, phase.id, color, setting));
		items.push(...flow.stops.map((stop) => drawStop(stop, setting)));
		top += height;
	}
	const foot = sheet.height - margin - footer.height;
	items.push(...footer.texts.map((text) => write({ ...text, y: text.y + foot })));
	for (const { mark, x, y } of footer.legend)
		items.push(...drawLegend(mark, { x, y: y + foot }, style, color));
	const list: DisplayList = {
		width: sheet.width,
		height: sheet.height,
		title: nameSheet(journey, path, words),
		description: words.say('map.lineDescription', {
			phases: path.phases.length,
			count: path.milestones.size,
		}),
		language: words.locale,
		direction: words.direction,
		colors: findSheetColors(journey, listLineTypes(journey)),
		items,
	};
	const isCut = texts.some(({ text }) => text.endsWith('…'));
	return { list: words.direction === 'rtl' ? mirror(list) : list, isCut };
}

function rule(x: number, y: number, width: number, number: number, scale: number): DisplayItem {
	const points = [
		{ x, y },
		{ x: x + width, y },
	];
	const stroke = { color: phaseColor(number), width: 0.5 * Math.min(scale, 1.5) };
	return { kind: 'path', steps: polyline(points, 0), stroke, mark: { part: 'ground' } };
}

/** The first texts of a head, up to its title, lead to the phase. */
function writeHead({ phase: { phase }, head }: Band, top: number, style: Fitted['style']) {
	const move = (text: MapText) => ({ ...text, y: text.y + top + bandPad(style) });
	const isName = ({ ink }: MapText) => ink.startsWith('phase-');
	const names = head.texts.filter(isName).map(move);
	const height = (names.at(-1)?.y ?? top) + 1 - top;
	const items: DisplayItem[] = [
		{
			kind: 'heading',
			level: 2,
			items: [
				{
					kind: 'link',
					address: formatAddress('phases', phase.id),
					label: phase.title,
					mark: { part: 'head', phase: phase.id },
					box: { x: margin, y: top, width: style.headWidth, height },
					items: names.map(write),
				},
			],
		},
	];
	return [
		...items,
		...head.texts
			.filter((text) => !isName(text))
			.map(move)
			.map(write),
	];
}

function moveFlow(flow: Flow, x: number, y: number): Flow {
	const move = <T extends { x: number; y: number }>(one: T): T => ({
		...one,
		x: one.x + x,
		y: one.y + y,
	});
	return {
		...flow,
		stops: flow.stops.map(move),
		ways: flow.ways.map((way) => ({ ...way, points: way.points.map(move) })),
		starts: flow.starts.map(move),
		ends: flow.ends.map(move),
		track: flow.track?.map(move),
	};
}

function nameSheet({ program }: Journey, { partnerType }: Path, { say }: Words): string {
	const title = `${program.map.title ?? say('map.title')} – ${program.name}`;
	return partnerType ? `${title} – ${partnerType.title}` : title;
}
