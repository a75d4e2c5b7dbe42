import { formatAddress } from '../../domain/addresses.ts';
import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { lineColor, phaseColor } from '../colors.ts';
import { type DisplayItem, polyline } from '../display-list.ts';
import type { MapText } from '../geometry.ts';
import { findLinePlace } from '../metro/read-program.ts';
import { headerHeight } from '../place-header.ts';
import { findFrameScale, margin } from '../sheet.ts';
import { write } from '../write-item.ts';
import { drawFlow } from './draw-flow.ts';
import { drawLegend } from './draw-legend.ts';
import { drawStop } from './draw-stop.ts';
import type { Flow } from './lay-out-phase.ts';
import { type Band, bandPad, type Fitted, partGap } from './make-band.ts';

/** All that stands below the header of a sheet: the phases one below the other, and the footer. */
export function drawBands(
	journey: Journey,
	path: Path,
	fitted: Fitted,
	words: Words,
): DisplayItem[] {
	const { sheet, style, bands, footer, spare } = fitted;
	const { partnerType } = path;
	const type = partnerType?.id ?? '';
	const color = lineColor(partnerType ? findLinePlace(journey, partnerType) : 0);
	const setting = { style, words, type };
	const width = sheet.width - 2 * margin;
	const items: DisplayItem[] = [];
	let top = margin + headerHeight * findFrameScale(sheet) + partGap;
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
	return items;
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
