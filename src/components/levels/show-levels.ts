import { prepareLevels } from '../../domain/levels/answer-levels.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import type { Day } from '../../domain/place/days.ts';
import { makeSay } from '../../plan/levels/level-phrases.ts';
import { makeLevelFacts } from '../../plan/levels/make-level-facts.ts';
import type { Located } from '../../plan/locate-partner.ts';
import { make } from '../plan/make.ts';
import { loadLevelData } from './load-levels.ts';

/** Shows the level of a plan, and how much is missing for the next. */
export async function showLevels(
	root: HTMLElement,
	located: Located,
	{ locale, today }: { locale: string; today: Day },
): Promise<void> {
	const box = root.querySelector<HTMLElement>('.levels');
	if (!box) return;
	const say = makeSay(JSON.parse(box.dataset['phrases'] ?? '{}'), locale);
	try {
		const data = await loadLevelData(root.dataset['root'] ?? '/');
		const facts = makeLevelFacts(located, data);
		const { ladders } = prepareLevels(data.rules, today)(facts);
		box.hidden = ladders.length === 0;
		const lines = ladders.map(({ level, certain, next, missing }) => {
			const name = pickOwn(data.levels, level ?? undefined)?.title ?? say('level.noneYet');
			const count = missing.length;
			const number = new Intl.NumberFormat(locale).format(count);
			const above = pickOwn(data.levels, next ?? undefined)?.title;
			const rest =
				above === undefined
					? say('level.top')
					: say('check.short', { level: above, number, count });
			return make('li', {}, make('strong', {}, `${name}${certain ? '' : '?'}`), ` · ${rest}`);
		});
		box.querySelector('ul')?.replaceChildren(...lines);
	} catch {
		// Without it, the plan is as it was.
		box.hidden = true;
	}
}
