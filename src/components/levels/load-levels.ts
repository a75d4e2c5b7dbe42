import type { LevelData } from '../../plan/levels/level-data.ts';
import type { PlanData } from '../../plan/plan-data.ts';

let levels: Promise<LevelData> | undefined;

/** What the levels of a program depend on. */
export function loadLevelData(root: string): Promise<LevelData> {
	levels ??= load<LevelData>(`${root}levels/check.json`);
	levels.catch(() => {
		levels = undefined;
	});
	return levels;
}

/** That, and the path of a partner type, whose milestones count. */
export async function loadLevels(
	root: string,
	type: string,
): Promise<{ levels: LevelData; plan: PlanData }> {
	const [data, plan] = await Promise.all([
		loadLevelData(root),
		load<PlanData>(`${root}plan/${type}.json`),
	]);
	return { levels: data, plan };
}

async function load<T extends { version: number }>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} says ${response.status}.`);
	return response.json();
}
