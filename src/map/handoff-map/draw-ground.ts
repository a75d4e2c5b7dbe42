import { phaseColor, tintColor } from '../colors.ts';
import { type Mark, type PathItem, rectangle } from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { margin, type Sheet } from '../sheet.ts';
import type { HandoffLayout, PlacedPhase } from './handoff-layout.ts';

const ground: Mark = { part: 'ground' };

/** What lies under the lines: a hairline between lanes and below each row, and the bars of the phases. */
export function drawGround({ sheet, lanes, rows, phases, top, bottom }: HandoffLayout): PathItem[] {
	const right = sheet.width - margin;
	return [
		...[...lanes.map(({ x }) => x), ...lanes.slice(-1).map(({ x, width }) => x + width)].map((x) =>
			drawRule({ x, y: top }, { x, y: bottom }),
		),
		...rows.map((row) => {
			const y = row.top + row.height;
			return drawRule({ x: margin, y }, { x: right, y });
		}),
		...phases.flatMap((phase, i) => drawBar(phase, phases[i - 1], sheet)),
	];
}

function drawRule(from: Point, to: Point): PathItem {
	return {
		kind: 'path',
		steps: [
			{ to: 'move', ...from },
			{ to: 'line', ...to },
		],
		stroke: { color: 'rule', width: 0.15 },
		mark: ground,
	};
}

/** The bar of a phase is the gate of the one before it. */
function drawBar(
	{ phase, top, height }: PlacedPhase,
	before: PlacedPhase | undefined,
	{ width }: Sheet,
): PathItem[] {
	const bar = { x: margin, y: top, width: width - margin - margin, height };
	const mark: Mark = before ? { part: 'gate', phase: before.phase.id } : ground;
	return [
		{ kind: 'path', steps: rectangle(bar), fill: tintColor(phase.number), mark },
		{
			kind: 'path',
			steps: rectangle({ ...bar, width: 1.2 }),
			fill: phaseColor(phase.number),
			mark: ground,
		},
	];
}
