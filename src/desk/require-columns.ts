import type { DeskData } from '../domain/desk/desk-data.ts';
import type { Columns, ColumnTarget, Targets } from './columns.ts';
import { ExportFault } from './fault.ts';
import { plainName } from './plain-name.ts';

/** Throws an ExportFault where a column is missing that every export needs, or where two say the same. */
export function requireColumns(
	{ targets, shape, unsure }: Columns,
	headings: readonly string[],
	data: DeskData,
): void {
	const has = (kind: ColumnTarget['kind']) => targets.some((one) => one?.kind === kind);
	const found = headings
		.filter((one) => one !== '')
		.slice(0, 8)
		.join(', ');
	if (targets.every((one) => one === undefined))
		throw new ExportFault('desk.fault.no-headings', { found });
	if (!has('id')) throw new ExportFault('desk.fault.no-partner', { found });
	if (!has('type') && data.types.length > 1) throw new ExportFault('desk.fault.no-type', { found });
	if (shape === 'long' && !(has('milestone') && has('day'))) {
		if (unsure.length > 0)
			throw new ExportFault('desk.fault.unsure', { names: unsure.slice(0, 8).join(', ') });
		throw new ExportFault('desk.fault.no-milestones', { found });
	}
	requireDifferent(targets, headings);
}

function requireDifferent(targets: Targets, headings: readonly string[]): void {
	const seen = new Map<string, number>();
	for (const [i, one] of targets.entries()) {
		if (!one) continue;
		const key = 'id' in one ? `${one.kind} ${one.id}` : one.kind;
		const before = seen.get(key);
		if (before !== undefined) {
			const [one = '', other = ''] = [headings[before], headings[i]];
			const isSame = plainName(one) === plainName(other);
			throw isSame
				? new ExportFault('desk.fault.same-heading', { one })
				: new ExportFault('desk.fault.twice', { one, other });
		}
		seen.set(key, i);
	}
}
