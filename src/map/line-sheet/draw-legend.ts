import type { Color } from '../colors.ts';
import { type PathItem, polyline } from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { drawCounted, drawLoop, drawStar } from '../marks.ts';
import { drawBox, drawRing } from './draw-stop.ts';
import type { LineStyle } from './line-style.ts';
import type { LegendMark } from './place-footer.ts';

/** A sign of the legend, as on the sheet. `at` is the middle of its left side. */
export function drawLegend(
	mark: LegendMark,
	{ x, y }: Point,
	style: LineStyle,
	color: Color,
): PathItem[] {
	const scale = Math.min(style.scale, 1.8);
	const small = { ...style, scale, radius: 1.6 * scale };
	const line = (from: Point, to: Point, width: number, ink: Color): PathItem => ({
		kind: 'path',
		steps: polyline([from, to], 0),
		stroke: { color: ink, width },
	});
	const parts = (): PathItem[] => {
		switch (mark) {
			case 'star':
				return [drawStar({ x: x + 2.5 * scale, y }, 1.7 * scale, 'ink')];
			case 'gate':
				return [
					line({ x, y }, { x: x + 6 * scale, y }, 1.3 * scale, color),
					line(
						{ x: x + 3 * scale, y: y - 1.7 * scale },
						{ x: x + 3 * scale, y: y + 1.7 * scale },
						1 * scale,
						'ink',
					),
				];
			case 'loop':
				return drawLoop({ x: x + 2.5 * scale, y }, 0.95 * scale, 'soft');
			case 'counted':
				return [drawCounted({ x: x + 2.5 * scale, y }, 1 * scale, 'ink')];
			case 'box':
				return [drawBox({ x, y: y - 1.5 * scale, width: 8.5 * scale, height: 3 * scale }, scale)];
			default:
				return [
					line({ x, y }, { x: x + 5 * scale, y }, 1.3 * scale, color),
					drawRing({ x: x + 2.5 * scale, y }, small, mark === 'optional'),
				];
		}
	};
	return parts().map((part) => ({ ...part, mark: { part: 'legend' } }));
}
