import type { Path } from '../domain/path.ts';
import { makePlanData } from '../plan/make-plan-data.ts';
import type { PlanData } from '../plan/plan-data.ts';
import { href } from './href.ts';
import type { Site } from './site.ts';

const made = new WeakMap<Path, PlanData>();

/** What plans and answers of a partner type are drawn from, worked out once. */
export function findPlanData(site: Site, path: Path): PlanData {
	const data = made.get(path) ?? makePlanData(site, path, href);
	made.set(path, data);
	return data;
}
