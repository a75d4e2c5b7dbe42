import { measureText } from '../../fonts/measure-text.ts';
import type { DisplayItem } from '../display-list.ts';
import { margin } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import { putText } from './put-text.ts';

/** The head of the sheet, its title first. */
export function writeHead({ sheet, head }: HandoffLayout): DisplayItem[] {
	return head.flatMap(({ side, lines, top, style, ink = 'ink' }, part): DisplayItem[] => {
		const x = side === 'start' ? margin : sheet.width - margin;
		const items = lines.map((line, i) =>
			putText(sheet, line, { x, top: top + i * style.line, anchor: side, ink }, style),
		);
		return part === 0 ? [{ kind: 'heading', level: 1, items }] : items;
	});
}

/** The teams’ names, each in the middle above its lane. */
export function writeLaneNames({ sheet, lanes, top }: HandoffLayout): DisplayItem[] {
	const style = typeStyles.smallStrong;
	return lanes.flatMap(({ lines, x, width }) =>
		lines.map((line, i) => {
			const at = {
				x: x + (width - measureText(line, style.size, style.weight)) / 2,
				top: top - 1 - (lines.length - i) * style.line,
			};
			return putText(sheet, line, at, style);
		}),
	);
}
