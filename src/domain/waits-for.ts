import type { Id } from './journey.ts';
import type { Path } from './path.ts';

/** Whether a milestone comes after another one, directly or not, whichever of its alternatives is taken. */
export function waitsFor(
	path: Path,
	id: Id,
	other: Id,
	seen: ReadonlySet<Id> = new Set(),
): boolean {
	const milestone = path.milestones.get(id);
	if (!milestone || seen.has(id)) return false;
	const isBehind = (one: Id) => one === other || waitsFor(path, one, other, new Set([...seen, id]));
	const { after, afterAny } = milestone;
	return after.some(isBehind) || (afterAny.length > 0 && afterAny.every(isBehind));
}
