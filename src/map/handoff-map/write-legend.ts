import type { DisplayItem, PathItem } from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { margin } from '../sheet.ts';
import { drawMark, drawStretch, drawTriangle } from './draw-lines.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import { putText } from './put-text.ts';
import {
	aboveLegend,
	legendLine,
	legendStyle,
	measureLegend,
	type PlacedSign,
} from './set-legend.ts';
import { stopSize } from './trace-ways.ts';

export function writeLegend({ sheet, legend }: HandoffLayout): DisplayItem[] {
	const start = sheet.height - margin - measureLegend(legend) + aboveLegend;
	return legend.flatMap(({ sign, x, text, row, lines }) => {
		const top = start + row * legendLine;
		return [
			...(sign ? [drawSign(sign, { x, y: top + legendStyle.line / 2 })] : []),
			...lines.map((line, i) =>
				putText(sheet, line, { x: text, top: top + i * legendLine, ink: 'soft' }, legendStyle),
			),
		];
	});
}

/** From its left end. */
function drawSign(sign: NonNullable<PlacedSign['sign']>, { x, y }: Point): PathItem {
	const draw = {
		stop: () => drawMark({ x: x + stopSize, y }, false),
		taken: () => drawMark({ x: x + stopSize, y }, true),
		line: () =>
			drawStretch(
				[
					{ x, y },
					{ x: x + 6.5, y },
				],
				1,
			),
		signal: () => drawTriangle({ x: x + 1.2, y }),
	};
	return { ...draw[sign](), mark: { part: 'legend' } };
}
